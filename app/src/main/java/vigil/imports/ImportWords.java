package vigil.imports;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;

/** The classes of words of {@code imports/words.tsv}. */
enum ImportWords {
  SMALL,
  HUMAN,
  ARMED;

  private static final Map<ImportWords, Set<String>> WORDS = load();

  /** The words of the class. */
  Set<String> words() {
    return WORDS.getOrDefault(this, Set.of());
  }

  private static Map<ImportWords, Set<String>> load() {
    Map<ImportWords, Set<String>> words = new EnumMap<>(ImportWords.class);
    for (Line line : DataFile.resource("imports/words.tsv").lines()) {
      words.put(line.constant(0, ImportWords.class), new HashSet<>(line.list(1)));
    }
    return words;
  }
}
