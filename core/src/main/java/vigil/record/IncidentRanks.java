package vigil.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents come first by a number of theirs. Of all that hold only their sizes are counted,
 * by an index; how many texts tell of one is looked up for the greatest alone, until no other can
 * be among the first.
 */
final class IncidentRanks {
  private final Sql sql;

  IncidentRanks(Sql sql) {
    this.sql = sql;
  }

  /** An incident with what it is ranked by. */
  private record Ranked(long incident, long rank, long size) {
    static final Comparator<Ranked> GREATEST =
        Comparator.comparingLong(Ranked::rank)
            .thenComparingLong(Ranked::size)
            .thenComparingLong(Ranked::incident)
            .reversed();
  }

  /**
   * The incidents that are ranked, the first first; those of which there is nothing to rank are not
   * among them.
   *
   * @param many how many are wanted
   */
  List<Long> first(Filter filter, IncidentOrder order, int many) {
    return switch (order) {
      case LATEST -> List.of();
      case ORIGINS -> origins(filter, many);
      case DEAD -> dead(filter, many);
    };
  }

  private List<Long> origins(Filter filter, int many) {
    PriorityQueue<Ranked> first = new PriorityQueue<>(Ranked.GREATEST.reversed());
    for (Ranked sized : sizes(filter)) {
      if (first.size() >= many && first.element().rank() >= sized.size()) {
        break;
      }
      long origins = origins(sized.incident(), filter.asOf());
      if (origins > 1) {
        first.add(new Ranked(sized.incident(), origins, sized.size()));
      }
      if (first.size() > many) {
        first.remove();
      }
    }
    List<Ranked> found = new ArrayList<>(first);
    found.sort(Ranked.GREATEST);
    return found.stream().map(Ranked::incident).toList();
  }

  /** Those with several events, the greatest first. */
  private List<Ranked> sizes(Filter filter) {
    Question question =
        asked(filter, "SELECT m.incident, count(*) AS size FROM member m WHERE 1 = 1");
    if (question == null) {
      return List.of();
    }
    question.add(" GROUP BY m.incident HAVING count(*) > 1 ORDER BY size DESC, m.incident DESC");
    return sql.list(
        question.text(), row -> new Ranked(row.getLong(1), 0, row.getLong(2)), question.values());
  }

  /** How many distinct texts tell of an incident. */
  long origins(long incident, long asOf) {
    Question question =
        new Question()
            .add(
                "SELECT count(DISTINCT r.origin) FROM member m JOIN event e ON e.id = m.event"
                    + " JOIN report r ON r.id = e.report WHERE m.incident = ?",
                incident);
    question.holds("m", asOf);
    return sql.number(question.text(), question.values());
  }

  private List<Long> dead(Filter filter, int many) {
    Question question =
        asked(
            filter,
            "SELECT m.incident, max(coalesce(q.high, q.low)) AS dead FROM quantity q"
                + " JOIN member m ON m.event = q.event JOIN event e ON e.id = q.event"
                + " WHERE q.kind = 'killed' AND coalesce(q.high, q.low) > 0"
                + " AND e.status IN ('asserted', 'historical')");
    if (question == null) {
      return List.of();
    }
    question.add(" GROUP BY m.incident ORDER BY dead DESC, m.incident DESC LIMIT ?", many);
    return sql.list(question.text(), row -> row.getLong(1), question.values());
  }

  /** The question for incidents that have an event which the filter means; null where none has. */
  private @Nullable Question asked(Filter filter, String select) {
    if (!filter.asksForAnything()) {
      return new Question().add(select).holds("m", filter.asOf());
    }
    Question question =
        new EventSearch(sql)
            .over(
                filter,
                ", asked AS (SELECT DISTINCT m.incident FROM s JOIN member m ON m.event = s.id"
                    + " WHERE 1 = 1");
    if (question == null) {
      return null;
    }
    question.holds("m", filter.asOf()).add(") " + select).holds("m", filter.asOf());
    return question.add(" AND m.incident IN (SELECT incident FROM asked)");
  }
}
