package vigil.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values as the log keeps them: one a line, a name, an equals sign, the value. */
final class Fields {
  private final StringBuilder text = new StringBuilder();

  /** Adds a value; an absent one is left out. Line ends in it become blanks. */
  Fields add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(text.length() > 0 ? "\n" : "").append(name).append('=');
      text.append(value.toString().replace('\n', ' ').replace('\r', ' '));
    }
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Reads what {@link #text} gave. */
  static Map<String, String> read(@Nullable String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : text == null || text.isEmpty() ? new String[0] : text.split("\n")) {
      int equals = line.indexOf('=');
      fields.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return fields;
  }
}
