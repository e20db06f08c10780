package vigil.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of comma-separated values, by RFC 4180. */
final class CsvLine {
  private CsvLine() {}

  static String of(@Nullable Object... values) {
    return Arrays.stream(values).map(CsvLine::value).collect(Collectors.joining(",")) + "\r\n";
  }

  /**
   * Quoted where a sign in it needs it. What a spreadsheet would take for a formula gets an
   * apostrophe before it.
   */
  private static String value(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean number = value instanceof Number;
    String safe =
        !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
