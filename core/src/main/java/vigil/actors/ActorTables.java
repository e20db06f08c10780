package vigil.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity.Held;
import vigil.actors.Identity.Kind;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Tie;
import vigil.actors.Identity.Use;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.plover.Certainty;

/**
 * Reads and checks the shipped tables of actors; every complaint names file and line. Used once, by
 * one thread.
 */
final class ActorTables {
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> offices = new HashSet<>();
  private final List<Runnable> later = new ArrayList<>();

  static Map<String, Identity> shipped() {
    ActorTables tables = new ActorTables();
    tables.states(DataFile.resource("actors/states.tsv"));
    tables.groups(DataFile.resource("actors/groups.tsv"), Kind.GROUP);
    tables.groups(DataFile.resource("actors/organisations.tsv"), Kind.ORGANISATION);
    tables.offices(DataFile.resource("actors/offices.tsv"));
    tables.people(DataFile.resource("actors/people.tsv"));
    return tables.identities();
  }

  /** All that has been read; checks what needs every file. */
  Map<String, Identity> identities() {
    later.forEach(Runnable::run);
    Map<String, Identity> identities = new LinkedHashMap<>();
    drafts.forEach((id, draft) -> identities.put(id, draft.identity()));
    return identities;
  }

  /** ISO alpha-3, name, other names, adjectives and people, capitals, other seats of power. */
  void states(DataFile file) {
    for (Line line : file.lines()) {
      String iso = line.required(0, "ISO alpha-3");
      if (!iso.matches("[A-Z]{3}")) {
        throw line.error("'" + iso + "' is no ISO alpha-3");
      }
      String name = line.required(1, "name");
      Draft state = new Draft(iso, name, Kind.STATE, iso, List.of(), Days.UNKNOWN, at(line));
      state.names(line.list(2), Use.ALIAS);
      state.names(line.list(3), Use.PEOPLE);
      state.names(line.list(4), Use.SEAT);
      state.names(line.list(5), Use.SEAT);
      enter(line, state);
    }
  }

  /**
   * identifier, name, other names, country, sectors, backers, founded, ended, what it became,
   * certainty.
   */
  void groups(DataFile file, Kind kind) {
    for (Line line : file.lines()) {
      Draft group =
          new Draft(
              line.required(0, "identifier"),
              line.required(1, "name"),
              kind,
              country(line, 3),
              FactFile.sectors(line, 4),
              Days.of(line, 6, 7),
              at(line));
      group.names(line.list(2), Use.ALIAS);
      links(line, 5, group, Tie.BACKED_BY);
      links(line, 8, group, Tie.BECAME);
      if (!line.field(9).isEmpty()) {
        line.constant(9, Certainty.class);
      }
      enter(line, group);
    }
  }

  private void links(Line line, int field, Draft group, Tie tie) {
    for (String to : line.list(field)) {
      later.add(() -> known(line, to));
      group.links.add(new Link(tie, to, Days.UNKNOWN, at(line)));
    }
  }

  /** usual name, other names, plural, sectors: only the usual names matter here. */
  void offices(DataFile file) {
    for (Line line : file.lines()) {
      String office = line.required(0, "office");
      if (!offices.add(office)) {
        throw line.error("the office '" + office + "' comes twice");
      }
    }
  }

  /**
   * identifier, name, other names, country, office, of, sectors, from, to, certainty; a role a
   * line.
   */
  void people(DataFile file) {
    Map<String, Draft> people = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      String id = line.required(0, "identifier");
      String name = line.required(1, "name");
      Draft person = people.get(id);
      if (person == null) {
        person =
            new Draft(id, name, Kind.PERSON, country(line, 3), List.of(), Days.UNKNOWN, at(line));
        people.put(id, person);
        enter(line, person);
      } else if (!person.name.equals(name)) {
        throw line.error("'" + id + "' is already " + person.name);
      }
      person.names(line.list(2), Use.ALIAS);
      person.roles.add(held(line));
    }
  }

  private Held held(Line line) {
    String office = line.required(4, "office");
    if (!offices.contains(office)) {
      throw line.error("'" + office + "' is no office of offices.tsv");
    }
    String of = line.required(5, "state or group");
    known(line, of);
    return new Held(
        office,
        of,
        FactFile.sectors(line, 6),
        Days.of(line, 7, 8),
        line.constant(9, Certainty.class),
        at(line));
  }

  private static String at(Line line) {
    return line.file() + ":" + line.number();
  }

  private void enter(Line line, Draft draft) {
    if (drafts.putIfAbsent(draft.id, draft) != null) {
      throw line.error("the identifier '" + draft.id + "' comes twice");
    }
  }

  private void known(Line line, String id) {
    if (!drafts.containsKey(id)) {
      throw line.error("'" + id + "' is no identifier of the actors' files");
    }
  }

  private @Nullable String country(Line line, int field) {
    String iso = line.field(field);
    if (iso.isEmpty()) {
      return null;
    }
    Draft state = drafts.get(iso);
    if (state == null || state.kind != Kind.STATE) {
      throw line.error("'" + iso + "' is no country of states.tsv");
    }
    return iso;
  }
}
