package vigil.mention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.mention.Identity.Held;
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
  private final List<Runnable> later = new ArrayList<>();

  static ActorDictionary shipped() {
    ActorFiles files = new ActorFiles();
    files.words(DataFile.resource("actors/words.tsv"));
    files.states(DataFile.resource("actors/states.tsv"));
    files.groups(DataFile.resource("actors/groups.tsv"), Identity.Kind.GROUP);
    files.groups(DataFile.resource("actors/organisations.tsv"), Identity.Kind.ORGANISATION);
    files.offices(DataFile.resource("actors/offices.tsv"));
    files.agents(DataFile.resource("actors/agents.tsv"));
    files.people(DataFile.resource("actors/people.tsv"));
    files.places(DataFile.resource("places/regions.tsv"));
    return files.dictionary();
  }

  /** name, other names, country: regions tell whose those are who act there. */
  void places(DataFile file) {
    for (Line line : file.lines()) {
      String iso = country(line, 2);
      Identity state = iso == null ? null : identities.get(iso);
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
    later.forEach(Runnable::run);
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

  /** ISO alpha-3, name, other names, adjectives and people, capitals, other seats of power. */
  void states(DataFile file) {
    for (Line line : file.lines()) {
      String iso = line.required(0, "ISO alpha-3");
      if (!iso.matches("[A-Z]{3}")) {
        throw line.error("'" + iso + "' is no ISO alpha-3");
      }
      Identity state =
          new Identity(
              iso, line.required(1, "name"), Identity.Kind.STATE, iso, List.of(), List.of());
      enter(line, state);
      named(state, Kind.STATE, state.name(), line.list(2));
      line.list(3).forEach(people -> people(state, people));
      line.list(4).forEach(seat -> seat(state, seat));
      line.list(5).forEach(seat -> seat(state, seat));
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

  /** identifier, name, other names, country, sectors, backers, founded, ended. */
  void groups(DataFile file, Identity.Kind kind) {
    for (Line line : file.lines()) {
      String country = country(line, 3);
      Identity group =
          new Identity(
              line.required(0, "identifier"),
              line.required(1, "name"),
              kind,
              country,
              sectors(line, 4),
              List.of());
      enter(line, group);
      Kind sense = kind == Identity.Kind.GROUP ? Kind.GROUP : Kind.ORGANISATION;
      named(group, sense, group.name(), line.list(2));
      line.list(5).forEach(backer -> later.add(() -> known(line, backer)));
      order(line, date(line, 6, false), date(line, 7, true));
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

  /**
   * identifier, name, other names, country, office, of, sectors, from, to, certainty; a role a
   * line.
   */
  void people(DataFile file) {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      lines.computeIfAbsent(line.required(0, "identifier"), k -> new ArrayList<>()).add(line);
    }
    lines.values().forEach(this::person);
  }

  private void person(List<Line> lines) {
    Line first = lines.get(0);
    String name = first.required(1, "name");
    List<Held> roles = new ArrayList<>();
    for (Line line : lines) {
      if (!line.required(1, "name").equals(name)) {
        throw line.error("'" + line.field(0) + "' is already " + name);
      }
      roles.add(held(line));
    }
    Identity person =
        new Identity(
            first.field(0), name, Identity.Kind.PERSON, country(first, 3), List.of(), roles);
    enter(first, person);
    lines.forEach(line -> named(person, Kind.PERSON, name, line.list(2)));
    for (Held role : roles) {
      List<Identity> holding =
          holders.computeIfAbsent(role.office() + "@" + role.of(), k -> new ArrayList<>());
      if (!holding.contains(person)) {
        holding.add(person);
      }
    }
  }

  private Held held(Line line) {
    String office = line.required(4, "office");
    if (!offices.containsKey(Words.key(office))) {
      throw line.error("'" + office + "' is no office of offices.tsv");
    }
    String of = line.required(5, "state or group");
    known(line, of);
    LocalDate from = date(line, 7, false);
    LocalDate to = date(line, 8, true);
    order(line, from, to);
    line.constant(9, vigil.plover.Certainty.class);
    return new Held(office, of, sectors(line, 6), from, to);
  }

  private void enter(Line line, Identity identity) {
    if (identities.putIfAbsent(identity.id(), identity) != null) {
      throw line.error("the identifier '" + identity.id() + "' comes twice");
    }
  }

  private void known(Line line, String id) {
    if (!identities.containsKey(id)) {
      throw line.error("'" + id + "' is no identifier of the actors' files");
    }
  }

  private @Nullable String country(Line line, int field) {
    String iso = line.field(field);
    if (iso.isEmpty()) {
      return null;
    }
    Identity state = identities.get(iso);
    if (state == null || state.kind() != Identity.Kind.STATE) {
      throw line.error("'" + iso + "' is no country of states.tsv");
    }
    return iso;
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

  /** A day, or the first or last day of a month or year. */
  private static @Nullable LocalDate date(Line line, int field, boolean last) {
    String text = line.field(field);
    try {
      return switch (text.length()) {
        case 0 -> null;
        case 4 -> last ? LocalDate.parse(text + "-12-31") : LocalDate.parse(text + "-01-01");
        case 7 -> last ? endOfMonth(text) : LocalDate.parse(text + "-01");
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeParseException e) {
      throw line.error("'" + text + "' is no date");
    }
  }

  private static LocalDate endOfMonth(String month) {
    return LocalDate.parse(month + "-01").plusMonths(1).minusDays(1);
  }

  private static void order(Line line, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw line.error("ends on " + to + ", before it begins on " + from);
    }
  }

  private void named(Identity identity, Kind kind, String name, List<String> others) {
    one(identity, kind, name);
    others.forEach(other -> one(identity, kind, other));
  }

  private void one(Identity identity, Kind kind, String name) {
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
