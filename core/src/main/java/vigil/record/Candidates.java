package vigil.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vigil.incident.Keys;
import vigil.incident.Placement;
import vigil.incident.Telling;
import vigil.plover.EventType;
import vigil.record.Terms.Kind;
import vigil.record.Terms.Term;

/**
 * Finds the incidents to which tellings may belong: those with an event of its type, on a near day,
 * with a town, a party or else a country in common. Of each such name only so many events are
 * looked at, those of the same day first, so that the cost does not grow with the store.
 */
final class Candidates {
  private static final int OF_A_NAME = 200;

  private final Sql sql;
  private final Terms terms;

  Candidates(Sql sql, Terms terms) {
    this.sql = sql;
    this.terms = terms;
  }

  /**
   * A look for events of a type under a name on some days.
   *
   * @param name the number of the name with which it began, in the order of all that are looked at
   * @param type the type's term
   * @param term the name's term
   */
  record Look(int name, long type, long term, int first, int last) {
    /** What is asked for a look, in a database's words; of so many events. */
    static String query(String join, String type, String term, String first, String last) {
      return "SELECT m.incident FROM facet f %1$s facet g ON g.term = %2$s AND g.day = f.day AND g.event ="
              .formatted(join, type)
          + " f.event %1$s member m ON m.event = f.event AND m.until_seq IS NULL WHERE f.term = %2$s"
              .formatted(join, term)
          + " AND f.day BETWEEN %s AND %s ORDER BY f.day, f.event LIMIT ?".formatted(first, last);
    }
  }

  /** Takes an incident that has the name. */
  interface Found {
    void take(int name, long incident);
  }

  /** A name of a telling, with a type of events that comes into question. */
  private record Wanted(long telling, Keys.Window window, Term type, Term name) {}

  /**
   * Each telling's incidents by its event, those that have the most in common first.
   *
   * @param types the types of events that come into question for a telling
   */
  Map<Long, List<Long>> incidents(List<Telling> tellings, Function<Telling, Set<EventType>> types) {
    List<Wanted> wanted = new ArrayList<>();
    tellings.forEach(t -> want(t, types.apply(t), wanted));
    List<Set<Long>> found = found(wanted);
    Map<Long, Map<Long, Integer>> shared = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Map<Long, Integer> own =
          shared.computeIfAbsent(wanted.get(i).telling, none -> new LinkedHashMap<>());
      found.get(i).forEach(incident -> own.merge(incident, 1, Integer::sum));
    }
    Map<Long, List<Long>> incidents = new LinkedHashMap<>();
    shared.forEach((telling, own) -> incidents.put(telling, Placement.candidates(own)));
    return incidents;
  }

  private static void want(Telling telling, Set<EventType> types, List<Wanted> wanted) {
    Keys.Window window = Keys.window(telling);
    if (window == null) {
      return;
    }
    for (EventType type : types) {
      for (Keys key : Keys.of(telling)) {
        Term name = new Term(kind(key.kind()), key.label());
        wanted.add(new Wanted(telling.id(), window, new Term(Kind.TYPE, type.name()), name));
      }
    }
  }

  private static Kind kind(Keys.Kind kind) {
    return switch (kind) {
      case TOWN -> Kind.PLACE;
      case PARTY -> Kind.ACTOR;
      case IDENTITY -> Kind.ACTOR_ID;
      case PLACE_COUNTRY -> Kind.PLACE_COUNTRY;
      case PARTY_COUNTRY -> Kind.ACTOR_COUNTRY;
    };
  }

  /** The incidents of each name. */
  private List<Set<Long>> found(List<Wanted> wanted) {
    Set<Term> names = new LinkedHashSet<>();
    wanted.forEach(w -> names.addAll(List.of(w.type, w.name)));
    Map<Term, Long> numbers = terms.known(names);
    List<Look> looks = new ArrayList<>();
    List<Set<Long>> found = new ArrayList<>();
    for (Wanted each : wanted) {
      Long type = numbers.get(each.type);
      Long name = numbers.get(each.name);
      if (type != null && name != null) {
        looks.addAll(looks(found.size(), type, name, each.window));
      }
      found.add(new HashSet<>());
    }
    sql.dialect()
        .incidents(sql, looks, OF_A_NAME, (name, incident) -> found.get(name).add(incident));
    return found;
  }

  private static List<Look> looks(int number, long type, long name, Keys.Window window) {
    return List.of(
        new Look(number, type, name, window.day(), window.day()),
        new Look(number, type, name, window.day() + 1, window.last()),
        new Look(number, type, name, window.first(), window.day() - 1));
  }
}
