package vigil.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a format's reader takes out of an input: the text, and what the markup says of it. */
record Page(
    String text,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable LocalDate published) {

  /** Text without any markup. */
  static Page plain(String text) {
    return new Page(text, null, null, null, null);
  }
}
