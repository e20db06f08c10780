package vigil.record;

import java.util.ArrayList;
import java.util.HashMap;
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
   * @param type the type's term
   * @param name the name's term
   */
  record Look(long type, long name, int first, int last) {
    /** What is asked for a look, in a database's words; of so many events. */
    static String query(String join, String type, String name, String first, String last) {
      return "SELECT m.incident FROM facet f %1$s facet g ON g.term = %2$s AND g.day = f.day AND g.event ="
              .formatted(join, type)
          + " f.event %1$s member m ON m.event = f.event AND coalesce(m.until_seq, 0) = 0 WHERE f.term = %2$s"
              .formatted(join, name)
          + " AND f.day BETWEEN %s AND %s ORDER BY f.day, f.event LIMIT ?".formatted(first, last);
    }
  }

  /** Takes an incident that a look found, by the look's place among those that are asked. */
  interface Found {
    void take(int look, long incident);
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
    Map<Term, Long> numbers = numbers(wanted);
    Map<Look, Set<Long>> found = found(wanted, numbers);
    Map<Long, Map<Long, Integer>> shared = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      Map<Long, Integer> own = shared.computeIfAbsent(each.telling, none -> new LinkedHashMap<>());
      looks(each, numbers).stream()
          .flatMap(look -> found.getOrDefault(look, Set.of()).stream())
          .distinct()
          .forEach(incident -> own.merge(incident, 1, Integer::sum));
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

  private Map<Term, Long> numbers(List<Wanted> wanted) {
    Set<Term> names = new LinkedHashSet<>();
    wanted.forEach(w -> names.addAll(List.of(w.type, w.name)));
    return terms.known(names);
  }

  /** What each look finds; events of one report have many in common. */
  private Map<Look, Set<Long>> found(List<Wanted> wanted, Map<Term, Long> numbers) {
    List<Look> looks = wanted.stream().flatMap(w -> looks(w, numbers).stream()).distinct().toList();
    Map<Look, Set<Long>> found = new HashMap<>();
    sql.dialect()
        .incidents(
            sql,
            looks,
            OF_A_NAME,
            (look, incident) ->
                found.computeIfAbsent(looks.get(look), none -> new HashSet<>()).add(incident));
    return found;
  }

  /** The day itself is looked at before those around it. */
  private static List<Look> looks(Wanted wanted, Map<Term, Long> numbers) {
    Long type = numbers.get(wanted.type);
    Long name = numbers.get(wanted.name);
    if (type == null || name == null) {
      return List.of();
    }
    Keys.Window window = wanted.window;
    return List.of(
        new Look(type, name, window.day(), window.day()),
        new Look(type, name, window.day() + 1, window.last()),
        new Look(type, name, window.first(), window.day() - 1));
  }
}
