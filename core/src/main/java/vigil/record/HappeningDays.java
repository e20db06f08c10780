package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts distinct happenings by day, with how much was reported of them. */
final class HappeningDays {
  private final Sql sql;

  HappeningDays(Sql sql) {
    this.sql = sql;
  }

  /** What is counted of one day. */
  private static final class Day {
    int happenings;
    final Set<Long> reports = new HashSet<>();
    final Set<Long> origins = new HashSet<>();
  }

  /** An incident's day: one that is told goes before one that is only a report's. */
  private record When(int day, boolean told) {
    When earlier(When other) {
      return told != other.told ? told ? this : other : day <= other.day ? this : other;
    }
  }

  /**
   * The days on which anything was or was published, the first first. What is only planned or said
   * not to have happened counts where the filter asks for that status, and else not.
   */
  List<HappeningDay> days(Filter filter) {
    Map<Long, When> incidents = new HashMap<>();
    Map<Integer, Day> days = new TreeMap<>();
    Question question =
        new EventSearch(sql)
            .rows(
                filter,
                "m.incident, x.day, x.from_day, r.id, r.origin, r.day",
                filter.status() == null ? " AND x.status IN ('asserted', 'historical')" : "");
    if (question != null) {
      sql.each(question.text(), row -> take(row, incidents, days), question.values());
    }
    incidents.values().forEach(w -> day(days, w.day).happenings++);
    return days.entrySet().stream()
        .map(
            e ->
                new HappeningDay(
                    LocalDate.ofEpochDay(e.getKey()),
                    e.getValue().happenings,
                    e.getValue().reports.size(),
                    e.getValue().origins.size()))
        .toList();
  }

  private static Day day(Map<Integer, Day> days, int day) {
    return days.computeIfAbsent(day, key -> new Day());
  }

  private static void take(ResultSet row, Map<Long, When> incidents, Map<Integer, Day> days)
      throws SQLException {
    Integer published = whole(row, 6);
    if (published != null) {
      day(days, published).reports.add(row.getLong(4));
      day(days, published).origins.add(row.getLong(5));
    }
    Integer day = whole(row, 2);
    if (day != null) {
      incidents.merge(row.getLong(1), new When(day, row.getString(3) != null), When::earlier);
    }
  }

  private static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : row.getInt(column);
  }
}
