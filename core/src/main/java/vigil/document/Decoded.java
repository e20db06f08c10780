package vigil.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: by a byte order mark, by the zeros of UTF-16, as UTF-8 where they are valid, by
 * what a page's head declares, as UTF-8 with few mistakes, and else as windows-1252. What is not
 * certain is said in a notice.
 *
 * @param notices a line for each thing that a reader should know
 */
record Decoded(String text, List<String> notices) {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** How far into a page its encoding is looked for, in bytes. */
  private static final int HEAD = 4096;

  /**
   * The bytes as text.
   *
   * @param served the encoding that a server declared, if any
   */
  static Decoded of(byte[] bytes, @Nullable String served) {
    Decoded marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return replaced(bytes, 0, wide, "has no byte order mark; read as " + wide);
    }
    String valid = strict(bytes, StandardCharsets.UTF_8);
    return valid != null ? new Decoded(valid, List.of()) : guessed(bytes, served);
  }

  private static @Nullable Decoded marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return replaced(bytes, 3, StandardCharsets.UTF_8, null);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return replaced(bytes, 2, StandardCharsets.UTF_16LE, null);
    }
    return starts(bytes, 0xFE, 0xFF) ? replaced(bytes, 2, StandardCharsets.UTF_16BE, null) : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark, as zeros in every second byte show; null where they do not. */
  static @Nullable Charset wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 3 && odd > pairs / 2 && even <= pairs / 20) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs > 3 && even > pairs / 2 && odd <= pairs / 20 ? StandardCharsets.UTF_16BE : null;
  }

  private static Decoded guessed(byte[] bytes, @Nullable String served) {
    Charset declared = served == null ? declared(bytes) : charset(served);
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      String text = strict(bytes, declared);
      if (text != null) {
        return new Decoded(text, List.of());
      }
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return mostlyRight(utf8)
        ? replaced(bytes, 0, StandardCharsets.UTF_8, null)
        : replaced(bytes, 0, WESTERN, "is not valid UTF-8; read as " + WESTERN);
  }

  /** Whether the signs beyond ASCII that were read outnumber those that had to be replaced. */
  private static boolean mostlyRight(String text) {
    long read = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
    return read > text.chars().filter(c -> c == '\ufffd').count();
  }

  /** What a page's head says of its encoding; null where it says nothing that is known. */
  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    int at = head.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
    if (at < 0 || head.indexOf('<') < 0) {
      return null;
    }
    String name =
        head.substring(at + 8).replaceFirst("^[\"' ]*", "").split("[^A-Za-z0-9_:.-]", 2)[0];
    return charset(name);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return name.equalsIgnoreCase("iso-8859-1") ? WESTERN : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Decoded replaced(
      byte[] bytes, int from, Charset charset, @Nullable String notice) {
    String text = new String(bytes, from, bytes.length - from, charset);
    long bad = text.chars().filter(c -> c == '\ufffd').count();
    java.util.ArrayList<String> notices = new java.util.ArrayList<>();
    if (notice != null) {
      notices.add(notice);
    }
    if (bad > 0) {
      notices.add(
          bad
              + " place"
              + (bad == 1 ? "" : "s")
              + " not valid in "
              + charset
              + ", replaced by U+FFFD");
    }
    return new Decoded(text, List.copyOf(notices));
  }
}
