package vigil.mention;

import java.util.Set;
import java.util.stream.Collectors;
import vigil.data.DataFile;

/** Words that show what a number counts: people, or a measure. */
record CountedWords(Set<String> peopleWords, Set<String> forces, Set<String> unitWords) {
  static CountedWords load() {
    return new CountedWords(
        set("quantities/people.tsv"), set("quantities/forces.tsv"), set("quantities/units.tsv"));
  }

  /** Whether the word is for people of an armed body. */
  boolean force(String word) {
    return forces.contains(word);
  }

  boolean people(String word) {
    return peopleWords.contains(word);
  }

  boolean measured(String word) {
    return unitWords.contains(word);
  }

  /** The first field of each line. */
  static Set<String> set(String resource) {
    return DataFile.resource(resource).lines().stream()
        .map(l -> l.required(0, "word"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
