package vigil.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** The function words that bound phrases and clauses. Immutable; one serves all threads. */
final class Grammar {
  static final String FILE = "speech/grammar.tsv";
  private static final Set<WordClass> NONE = Set.of();
  private final Map<String, Set<WordClass>> classes = new HashMap<>();

  private Grammar() {}

  static Grammar load() {
    return of(DataFile.resource(FILE));
  }

  static Grammar of(DataFile file) {
    Grammar grammar = new Grammar();
    for (DataFile.Line line : file.lines()) {
      WordClass type = line.constant(0, WordClass.class);
      line.required(1, "words");
      for (String word : line.list(1)) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
          throw line.error("'" + word + "' is not in lower case");
        }
        grammar.classes.computeIfAbsent(word, w -> EnumSet.noneOf(WordClass.class)).add(type);
      }
    }
    return grammar;
  }

  /** Whether the lower-case word stands in the class. */
  boolean is(String word, WordClass type) {
    return classes.getOrDefault(word, NONE).contains(type);
  }
}
