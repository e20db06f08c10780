package vigil.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of RFC 4180: fields parted by commas, quoted where they hold one. For one thread.
 */
final class Csv {
  private final String text;
  private int at;
  private int line = 1;
  private int started;

  Csv(String text) {
    this.text = text;
  }

  /** The line on which the record given last began. */
  int line() {
    return started;
  }

  /** The next record, or null at the end. */
  @Nullable List<String> next() {
    if (at >= text.length()) {
      return null;
    }
    started = line;
    List<String> fields = new ArrayList<>();
    boolean more = true;
    while (more) {
      fields.add(field());
      more = at < text.length() && text.charAt(at) == ',';
      at++;
      line += more ? 0 : 1;
    }
    return fields;
  }

  private String field() {
    StringBuilder field = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append(c);
        at += 2;
      } else if (quoted && c == '"') {
        quoted = false;
        at++;
      } else if (!quoted && (c == ',' || c == '\n')) {
        break;
      } else {
        line += c == '\n' ? 1 : 0;
        field.append(c == '\r' ? "" : c);
        at++;
      }
    }
    return field.toString();
  }
}
