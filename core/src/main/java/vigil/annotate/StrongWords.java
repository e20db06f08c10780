package vigil.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.EventType;

/**
 * Words that tell of one type of event: those of {@code reader/strong-words.tsv}, and those that
 * annotators nearly always took for one ({@link Lexicon}). Immutable.
 */
final class StrongWords {
  /** A word of the lexicon is strong if this share of its uses, and so many, are of one type. */
  private static final double SHARE = 0.7;

  private static final int FEWEST = 4;

  private final Map<String, EventType> types = new HashMap<>();
  private final Lexicon lexicon = Lexicon.load();

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
    EventType own = types.get(token.text().toLowerCase(Locale.ROOT));
    if (own != null) {
      return own;
    }
    return lexicon
        .best(token.text())
        .filter(e -> e.asType() >= FEWEST && e.share() >= SHARE)
        .map(Lexicon.Entry::type)
        .orElse(null);
  }
}
