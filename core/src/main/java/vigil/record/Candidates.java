package vigil.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.incident.Keys;
import vigil.incident.Placement;
import vigil.incident.Telling;
import vigil.plover.EventType;
import vigil.record.Terms.Kind;
import vigil.record.Terms.Term;

/**
 * Finds the incidents to which a telling may belong: those with an event of its type, on a near
 * day, with a town, a party or else a country in common. Of each such name only so many events are
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
   * The incidents, those that have the most in common first.
   *
   * @param types the types of events that come into question
   */
  List<Long> incidents(Telling telling, Set<EventType> types) {
    Keys.Window window = Keys.window(telling);
    if (window == null) {
      return List.of();
    }
    Map<Long, Integer> shared = new LinkedHashMap<>();
    for (EventType type : types) {
      terms
          .known(new Term(Kind.TYPE, type.name()))
          .ifPresent(number -> collect(telling, number, window, shared));
    }
    return Placement.candidates(shared);
  }

  private void collect(Telling telling, long type, Keys.Window window, Map<Long, Integer> shared) {
    for (Keys key : Keys.of(telling)) {
      terms
          .known(new Term(kind(key.kind()), key.label()))
          .ifPresent(name -> collect(name, type, window, shared));
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

  private void collect(long name, long type, Keys.Window window, Map<Long, Integer> shared) {
    List<Long> found = named(name, type, window.day(), window.day());
    found.addAll(named(name, type, window.day() + 1, window.last()));
    found.addAll(named(name, type, window.first(), window.day() - 1));
    found.stream().distinct().forEach(incident -> shared.merge(incident, 1, Integer::sum));
  }

  private List<Long> named(long name, long type, int first, int last) {
    return sql.list(
        "SELECT m.incident FROM facet f "
            + sql.dialect().join()
            + " facet g ON g.term = ? AND g.day = f.day AND g.event = f.event "
            + sql.dialect().join()
            + " member m ON m.event = f.event AND m.until_seq IS NULL"
            + " WHERE f.term = ? AND f.day BETWEEN ? AND ? ORDER BY f.day, f.event LIMIT "
            + OF_A_NAME,
        row -> row.getLong(1),
        type,
        name,
        first,
        last);
  }
}
