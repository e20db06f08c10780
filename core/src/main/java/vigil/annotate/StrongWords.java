package vigil.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.EventType;

/** Words that tell of one type of event, from {@code reader/strong-words.tsv}. Immutable. */
final class StrongWords {
  private final Map<String, EventType> types = new HashMap<>();

  private StrongWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      EventType type = line.constant(0, EventType.class);
      line.required(1, "words");
      for (String word : line.list(1)) {
        if (types.put(word, type) != null) {
          throw line.error("'" + word + "' stands twice");
        }
      }
    }
  }

  static StrongWords load() {
    return of(DataFile.resource("reader/strong-words.tsv"));
  }

  static StrongWords of(DataFile file) {
    return new StrongWords(file);
  }

  /** The type that the word tells of, or null. */
  @Nullable EventType type(Token token) {
    return types.get(token.text().toLowerCase(Locale.ROOT));
  }
}
