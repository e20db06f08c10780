package vigil.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** The small words of {@code factuality/words.tsv}. Immutable; one serves all threads. */
final class FactWords {
  static final String FILE = "factuality/words.tsv";
  private static final Set<Kind> NONE = Set.of();

  /** What a small word says of a happening. */
  enum Kind {
    NOT,
    NO,
    WILL,
    WOULD,
    MAY,
    CAN,
    MUST,
    IF,
    MAYBE,
    LIKELY,
    HEARSAY,
    ALMOST,
    TO,
    FROM,
    THAT,
    AGAIN,
    ONLY,
    BOUND,
    YET,
    ASIDE,
    PAST,
    BE
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  private FactWords() {}

  static FactWords load() {
    return of(DataFile.resource(FILE));
  }

  static FactWords of(DataFile file) {
    FactWords words = new FactWords();
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.constant(0, Kind.class);
      line.required(1, "words");
      line.list(1)
          .forEach(w -> words.kinds.computeIfAbsent(w, x -> EnumSet.noneOf(Kind.class)).add(kind));
    }
    return words;
  }

  /** What the word in small letters says; "didn't" says what "n't" does. */
  Set<Kind> of(String word) {
    boolean not = word.endsWith("n't");
    return kinds.getOrDefault(not ? "n't" : word, NONE);
  }

  boolean is(String word, Kind kind) {
    return of(word).contains(kind);
  }
}
