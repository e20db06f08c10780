package vigil.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vigil.source.feed.FeedReader;

/** What the first bytes of an input show it to hold. */
enum Shape {
  /** One report, or nothing that is known here. */
  SINGLE,
  GZIP,
  ZIP,
  WARC,
  ARC,
  FEED,
  /** A list of feeds. */
  OPML,
  JSON_LINES,
  /** One JSON text with many objects in it. */
  JSON,
  TABLE,
  MAILBOX,
  MAIL;

  /** How many bytes are looked at. */
  static final int LOOK = 1 << 16;

  private static final int ZIP_NAME = 30;

  static Shape of(String name, byte[] head, Columns columns) {
    if (starts(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      return office(head) ? SINGLE : ZIP;
    }
    Shape xml = xml(head);
    if (xml != SINGLE) {
      return xml;
    }
    String text = new String(head, charset(head)).stripLeading();
    if (text.startsWith("\ufeff")) {
      text = text.substring(1).stripLeading();
    }
    return text(name.toLowerCase(Locale.ROOT), text, head.length == LOOK, columns);
  }

  private static Shape xml(byte[] head) {
    return switch (FeedReader.root(head)) {
      case FEED -> FEED;
      case OPML -> OPML;
      case OTHER -> SINGLE;
    };
  }

  private static Shape text(String name, String text, boolean cut, Columns columns) {
    if (text.startsWith("WARC/")) {
      return WARC;
    }
    if (text.startsWith("filedesc://")) {
      return ARC;
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return json(text, cut, columns);
    }
    if (Mail.isBox(text)) {
      return MAILBOX;
    }
    if (Mail.isMessage(text, name.endsWith(".eml"))) {
      return MAIL;
    }
    return Table.isTable(name, text, columns) ? TABLE : SINGLE;
  }

  private static Shape json(String text, boolean cut, Columns columns) {
    try {
      JsonHead head = JsonHead.of(text, cut);
      if (head.feed()) {
        return FEED;
      }
      boolean fits = columns.fit(head.names());
      return fits ? head.lines() ? JSON_LINES : JSON : SINGLE;
    } catch (IOException e) {
      return SINGLE;
    }
  }

  static Charset charset(byte[] head) {
    if (starts(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  /** Whether the bytes are valid UTF-8, but for a character that may be cut at the end. */
  private static boolean isUtf8(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    int bad = text.indexOf('\ufffd');
    return bad < 0 || bad >= text.length() - 3 && head.length >= LOOK;
  }

  /** An office document or a book is one thing, although its form is an archive's. */
  private static boolean office(byte[] head) {
    String first =
        new String(
            head,
            Math.min(ZIP_NAME, head.length),
            Math.min(ZIP_NAME, Math.max(0, head.length - ZIP_NAME)),
            StandardCharsets.ISO_8859_1);
    return first.startsWith("[Content_Types].xml")
        || first.startsWith("mimetype")
        || first.startsWith("_rels/")
        || first.startsWith("META-INF/");
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
