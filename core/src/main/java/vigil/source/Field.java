package vigil.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source can say of a report besides its text. */
public enum Field {
  /** The report itself; no metadata, but a column's meaning. */
  TEXT("text"),
  TITLE("title"),
  /** The day or moment of publication, as {@code 2024-03-02} or with a time behind it. */
  DATE("published"),
  URL("url"),
  /** Who published it. */
  OUTLET("outlet"),
  /** The source's own identifier, which stays when the text changes. */
  ID("id"),
  /** As the source has it: {@code en}, {@code en-GB}. */
  LANGUAGE("language"),
  AUTHOR("author"),
  /** How the bytes are to be read: the name of a {@link Markup}; unknown where it is missing. */
  MARKUP("markup"),
  /** The encoding that a server declared. */
  CHARSET("charset");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** The key in {@link RawItem#metadata}. */
  public String key() {
    return key;
  }

  /** The field that a user names so, by its own name or its key. */
  static Optional<Field> named(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.key.equals(small) || f.name().toLowerCase(Locale.ROOT).equals(small))
        .findFirst();
  }
}
