package vigil.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.actors.Identity;
import vigil.actors.Identity.Held;
import vigil.actors.KnownActors;
import vigil.actors.NameFolding;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Reads and checks the actors' files; every complaint names file and line. Used once, by one
 * thread.
 */
final class ActorFiles {
  private final Map<String, Identity> identities = new LinkedHashMap<>();
  private final Lexicon<Sense> light = new Lexicon<>();
  private final Lexicon<Sense> strong = new Lexicon<>();
  private final Map<String, List<Identity>> holders = new HashMap<>();
  private final Map<String, EnumSet<WordClass>> classes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();

  /** The dictionary of the shipped files, with those who are known. */
  static ActorDictionary of(KnownActors known) {
    ActorFiles files = new ActorFiles();
    files.words(DataFile.resource("actors/words.tsv"));
    files.offices(DataFile.resource("actors/offices.tsv"));
    files.agents(DataFile.resource("actors/agents.tsv"));
    files.known(known);
    files.places(DataFile.resource("places/regions.tsv"));
    return files.dictionary();
  }

  /**
   * Those who are known, under all their names; a name of one word that a user's file brings does
   * not add a meaning to a word that has one.
   */
  void known(KnownActors known) {
    List<Runnable> brought = new ArrayList<>();
    for (Identity identity : known.all()) {
      identities.put(identity.id(), identity);
      identity.roles().forEach(role -> holding(identity, role));
      Identity shipped = known.shipped(identity.id());
      for (String name : identity.called()) {
        if (shipped != null && shipped.called().contains(name)) {
          named(identity, name);
        } else {
          brought.add(() -> brought(identity, name));
        }
      }
      for (Identity.Name name : identity.names()) {
        if (shipped != null && shipped.names().contains(name)) {
          used(identity, name);
        } else {
          brought.add(() -> used(identity, name));
        }
      }
    }
    brought.forEach(Runnable::run);
  }

  private void brought(Identity identity, String name) {
    String key = Words.key(name);
    if (key.indexOf(' ') > 0 || light.get(key).isEmpty() && !classes.containsKey(key)) {
      named(identity, name);
    }
  }

  /** name, other names, country: regions tell whose those are who act there. */
  void places(DataFile file) {
    for (Line line : file.lines()) {
      Identity state = identities.get(line.field(2));
      if (state != null) {
        place(line.required(0, "name"), state);
        line.list(1).forEach(name -> place(name, state));
      }
    }
  }

  private void place(String name, Identity state) {
    if (light.get(Words.key(name)).isEmpty()) {
      add(name, new Sense(Kind.PLACE, state, "", List.of(), false, false));
    }
  }

  /** The dictionary of all that has been read; checks what needs every file. */
  ActorDictionary dictionary() {
    return new ActorDictionary(light, strong, identities, holders, classes, numbers);
  }

  /** word, class, number. */
  void words(DataFile file) {
    for (Line line : file.lines()) {
      WordClass wordClass = line.constant(1, WordClass.class);
      for (String word : line.list(0)) {
        classes
            .computeIfAbsent(Words.key(word), k -> EnumSet.noneOf(WordClass.class))
            .add(wordClass);
        if (wordClass == WordClass.NUMBER) {
          numbers.put(Words.key(word), number(line));
        }
      }
    }
  }

  private static int number(Line line) {
    try {
      return Integer.parseInt(line.required(2, "number"));
    } catch (NumberFormatException e) {
      throw line.error("'" + line.field(2) + "' is no number");
    }
  }

  private void used(Identity identity, Identity.Name name) {
    switch (name.use()) {
      case PEOPLE -> people(identity, name.text());
      case SEAT -> seat(identity, name.text());
      case PLACE -> place(name.text(), identity);
      default -> {}
    }
  }

  private void people(Identity state, String people) {
    add(people, new Sense(Kind.PEOPLE, state, "", List.of(), false, false));
    if (!people.matches(".*(ese|sh|ch|ss|s|men)")) {
      add(people + "s", new Sense(Kind.PEOPLE, state, "", List.of(), false, true));
    }
  }

  private void seat(Identity state, String seat) {
    add(seat, new Sense(Kind.SEAT, state, "", List.of(Sector.GOV), false, false));
  }

  private void holding(Identity person, Held role) {
    List<Identity> holding =
        holders.computeIfAbsent(role.office() + "@" + role.of(), k -> new ArrayList<>());
    if (!holding.contains(person)) {
      holding.add(person);
    }
  }

  /** usual name, other names, plural, sectors. */
  void offices(DataFile file) {
    for (Line line : file.lines()) {
      String office = line.required(0, "office");
      List<Sector> sectors = sectors(line, 3);
      if (offices.put(Words.key(office), office) != null) {
        throw line.error("the office '" + office + "' comes twice");
      }
      add(office, new Sense(Kind.OFFICE, null, office, sectors, false, false));
      line.list(1)
          .forEach(n -> add(n, new Sense(Kind.OFFICE, null, office, sectors, false, false)));
      line.list(2).forEach(n -> add(n, new Sense(Kind.OFFICE, null, office, sectors, false, true)));
    }
  }

  /** singular or body, plural, sectors. */
  void agents(DataFile file) {
    for (Line line : file.lines()) {
      List<Sector> sectors = sectors(line, 2);
      line.list(0).forEach(n -> add(n, new Sense(Kind.AGENT, null, n, sectors, false, false)));
      line.list(1).forEach(n -> add(n, new Sense(Kind.AGENT, null, n, sectors, false, true)));
      if (line.list(0).isEmpty() && line.list(1).isEmpty()) {
        throw line.error("no noun");
      }
    }
  }

  private static List<Sector> sectors(Line line, int field) {
    List<Sector> sectors = new ArrayList<>();
    for (String sector : line.list(field)) {
      try {
        sectors.add(Sector.valueOf(sector));
      } catch (IllegalArgumentException e) {
        throw line.error("'" + sector + "' is no sector");
      }
    }
    return sectors;
  }

  private void named(Identity identity, String name) {
    Kind kind = Kind.valueOf(identity.kind().name());
    Sense sense = Sense.of(identity, kind, name);
    add(name, sense);
    if (kind == Kind.PERSON || kind == Kind.GROUP) {
      strong.add(NameFolding.strong(Words.key(name)), sense);
    }
  }

  private void add(String name, Sense sense) {
    light.add(Words.key(name), sense);
  }
}
