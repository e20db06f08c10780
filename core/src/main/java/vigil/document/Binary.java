package vigil.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Tells what is no text, by its first bytes and by its control characters. */
final class Binary {
  /** One control character in so many is no text any more. */
  private static final int RARE = 50;

  private final Map<String, Kind> marks;

  private Binary(Map<String, Kind> marks) {
    this.marks = marks;
  }

  static Binary load() {
    return of(DataFile.resource("document/binaries.tsv"));
  }

  static Binary of(DataFile file) {
    Map<String, Kind> marks = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      String mark = line.required(0, "bytes");
      if (!mark.matches("([0-9a-f]{2}){2,8}")) {
        throw line.error("'" + mark + "' is no two to eight bytes in hexadecimal");
      }
      marks.put(mark, new Kind(line.required(1, "name"), isDocument(line)));
    }
    return new Binary(marks);
  }

  private static boolean isDocument(DataFile.Line line) {
    String says = line.field(2);
    if (!says.isEmpty() && !says.equals("document")) {
      throw line.error("'" + says + "' is not 'document'");
    }
    return !says.isEmpty();
  }

  /**
   * What bytes seem to be.
   *
   * @param name such as "a PDF document"
   * @param document whether there may be text in it
   */
  record Kind(String name, boolean document) {}

  /** What the bytes seem to be; null where they may be text. */
  @Nullable Kind kind(byte[] bytes) {
    Kind mark = mark(bytes);
    if (mark != null) {
      return mark;
    }
    boolean wide = Decoded.wide(bytes) != null || bytes.length > 1 && (bytes[0] & bytes[1]) == -2;
    return !wide && controls(bytes) > bytes.length / RARE ? new Kind("binary data", false) : null;
  }

  private @Nullable Kind mark(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    Kind found = null;
    for (int i = 0; i < Math.min(8, bytes.length); i++) {
      hex.append(String.format(java.util.Locale.ROOT, "%02x", bytes[i]));
      found = marks.getOrDefault(hex.toString(), found);
    }
    return found;
  }

  private static long controls(byte[] bytes) {
    long controls = 0;
    for (byte b : bytes) {
      controls += b >= 0 && b < ' ' && "\t\n\r\f\u001b\u000b".indexOf(b) < 0 || b == 127 ? 1 : 0;
    }
    return controls;
  }
}
