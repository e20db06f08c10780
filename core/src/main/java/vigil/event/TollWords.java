package vigil.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** Words that help to tell whose toll a number is. */
record TollWords(Map<String, Set<Sense>> words) {
  /** See the file's head. */
  enum Sense {
    BRINGING,
    ADDS,
    OWN,
    DEATHS,
    COMBATANT,
    GENERIC,
    POSSESSIVE,
    OWNER,
    FREED,
    UNREAL,
    LOSES
  }

  static TollWords load() {
    TollWords own = of(DataFile.resource("tolls/words.tsv"));
    Map<String, Set<Sense>> all = new HashMap<>(own.words);
    for (DataFile.Line line : DataFile.resource("quantities/forces.tsv").lines()) {
      Set<Sense> senses = EnumSet.of(Sense.COMBATANT);
      senses.addAll(all.getOrDefault(line.field(0), Set.of()));
      all.put(line.required(0, "word"), senses);
    }
    return new TollWords(all);
  }

  static TollWords of(DataFile file) {
    Map<String, Set<Sense>> words = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      if (words.put(line.required(0, "word"), senses(line)) != null) {
        throw line.error("'" + line.field(0) + "' stands here twice");
      }
    }
    return new TollWords(words);
  }

  private static Set<Sense> senses(DataFile.Line line) {
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    for (String name : line.required(1, "sense").split("\\|")) {
      senses.add(sense(line, name));
    }
    return senses;
  }

  private static Sense sense(DataFile.Line line, String name) {
    for (Sense sense : Sense.values()) {
      if (sense.name().equalsIgnoreCase(name)) {
        return sense;
      }
    }
    throw line.error("'" + name + "' is no sense of a word for tolls");
  }

  boolean is(String word, Sense sense) {
    return words.getOrDefault(word, Set.of()).contains(sense);
  }
}
