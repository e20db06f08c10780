package vigil.source.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file, by the first of these that fits all of its bytes: a byte order
 * mark, the pattern of its first bytes, what the server declared, what the file declares, UTF-8;
 * and else by windows-1252, which nothing fails.
 *
 * @param encoding the name of what fitted
 */
record XmlText(String text, String encoding) {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");
  private static final Pattern SERVED = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"']+)");
  private static final int HEAD = 1024;

  /** A mark or pattern of first bytes; a mark is no part of the text. */
  private record Sign(String charset, boolean mark, int... bytes) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("utf-32be", true, 0, 0, 0xFE, 0xFF),
          new Sign("utf-32le", true, 0xFF, 0xFE, 0, 0),
          new Sign("utf-8", true, 0xEF, 0xBB, 0xBF),
          new Sign("utf-16be", true, 0xFE, 0xFF),
          new Sign("utf-16le", true, 0xFF, 0xFE),
          new Sign("utf-32be", false, 0, 0, 0, '<'),
          new Sign("utf-32le", false, '<', 0, 0, 0),
          new Sign("utf-16be", false, 0, '<'),
          new Sign("utf-16le", false, '<', 0),
          new Sign("cp037", false, 0x4C, 0x6F, 0xA7, 0x94));

  static XmlText of(byte[] bytes, @Nullable String contentType) {
    List<String> candidates = new ArrayList<>();
    int from = 0;
    for (Sign sign : SIGNS) {
      if (candidates.isEmpty() && starts(bytes, sign.bytes)) {
        candidates.add(sign.charset);
        from = sign.mark ? sign.bytes.length : 0;
      }
    }
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    Matcher served = SERVED.matcher(type);
    if (served.find()) {
      candidates.add(served.group(1));
    } else if (type.startsWith("text/")) {
      candidates.add("us-ascii");
    }
    Matcher declared = DECLARED.matcher(head(bytes, candidates, from));
    if (declared.find()) {
      candidates.add(declared.group(1).toLowerCase(Locale.ROOT));
    }
    candidates.add("utf-8");
    return first(bytes, from, candidates);
  }

  /** The first characters of bytes of which only a beginning may be there. */
  static String head(byte[] bytes) {
    for (Sign sign : SIGNS) {
      if (starts(bytes, sign.bytes)) {
        int from = sign.mark ? sign.bytes.length : 0;
        return new String(bytes, from, bytes.length - from, known(sign.charset));
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String head(byte[] bytes, List<String> candidates, int from) {
    Charset charset = candidates.isEmpty() ? StandardCharsets.ISO_8859_1 : known(candidates.get(0));
    int length = Math.min(HEAD, bytes.length - from);
    return new String(bytes, from, length, charset);
  }

  private static XmlText first(byte[] bytes, int from, List<String> candidates) {
    for (String candidate : candidates) {
      Charset charset = charset(candidate);
      XmlText fitting = charset == null ? null : strict(bytes, from, charset, candidate);
      if (fitting != null) {
        return fitting;
      }
    }
    return new XmlText(new String(bytes, from, bytes.length - from, WESTERN), "windows-1252");
  }

  /**
   * As the web has it, what is called Latin 1 is read as windows-1252, and GB2312 as GB18030; null
   * where the name means nothing.
   */
  private static @Nullable Charset charset(String name) {
    try {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "iso-8859-1", "latin1", "latin-1", "iso8859-1" -> WESTERN;
        case "gb2312", "gbk", "gb_2312-80" -> Charset.forName("gb18030");
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset known(String name) {
    Charset charset = charset(name);
    return charset == null ? WESTERN : charset;
  }

  private static @Nullable XmlText strict(
      byte[] bytes, int from, Charset charset, String candidate) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      boolean western = charset.equals(WESTERN);
      return new XmlText(text, western ? candidate : charset.name().toLowerCase(Locale.ROOT));
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean starts(byte[] bytes, int[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
