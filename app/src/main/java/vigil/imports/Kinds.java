package vigil.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.actors.Fact;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.plover.Sector;

/**
 * Guesses whether a name without a kind is a person's, a group's or an organisation's. Immutable.
 */
final class Kinds {
  private static final Set<Sector> ARMED =
      Set.of(Sector.REB, Sector.UAF, Sector.PRM, Sector.IMG, Sector.CRM);

  private final Set<String> bodies = new HashSet<>();
  private final Set<String> given = new HashSet<>();

  Kinds() {
    for (Line line : DataFile.resource("actors/words.tsv").lines()) {
      String wordClass = line.field(1);
      if (wordClass.equals("institution") || wordClass.startsWith("group")) {
        bodies.addAll(line.list(0));
      } else if (wordClass.equals("male") || wordClass.equals("female")) {
        given.addAll(line.list(0));
      }
    }
    for (Line line : DataFile.resource("actors/agents.tsv").lines()) {
      bodies.addAll(line.list(0));
      bodies.addAll(line.list(1));
    }
  }

  Fact.Says of(String name, List<Sector> sectors, boolean dated) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[\\s-]+");
    boolean body = false;
    for (String word : words) {
      body |= bodies.contains(word);
    }
    boolean armed = sectors.stream().anyMatch(ARMED::contains);
    if (!body && (dated || words.length > 1 && given.contains(words[0]))) {
      return Fact.Says.PERSON;
    }
    return armed ? Fact.Says.GROUP : Fact.Says.ORGANISATION;
  }
}
