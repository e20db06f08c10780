package vigil.record;

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
}
