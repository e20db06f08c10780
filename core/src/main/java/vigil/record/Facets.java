package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts events by a field's values. */
final class Facets {
  private static final String EVENTS = " JOIN event e ON e.id = s.id";

  private final Sql sql;
  private final EventSearch search;

  Facets(Sql sql) {
    this.sql = sql;
    this.search = new EventSearch(sql);
  }

  /** The most frequent values of a field among the events that the filter means. */
  List<FacetValue> values(Filter filter, FacetField field, int top) {
    List<FacetValue> values = all(filter, field);
    values.sort(
        Comparator.comparingLong((FacetValue one) -> -one.count())
            .thenComparing(FacetValue::label)
            .thenComparing(FacetValue::value));
    return List.copyOf(values.subList(0, Math.min(top, values.size())));
  }

  private List<FacetValue> all(Filter filter, FacetField field) {
    return switch (field) {
      case TYPE -> plain(filter, "SELECT s.type, count(*) FROM s GROUP BY s.type");
      case STATUS -> plain(filter, "SELECT s.status, count(*) FROM s GROUP BY s.status");
      case OUTLET ->
          plain(
              filter,
              "SELECT r.outlet, sum(g.many) FROM (SELECT s.report, count(*) AS many FROM s GROUP BY"
                  + " s.report) g JOIN report r ON r.id = g.report WHERE r.outlet IS NOT NULL GROUP BY"
                  + " r.outlet");
      case PLACE ->
          named(
              filter,
              "SELECT p.name, count(*) FROM s JOIN place p ON p.event = s.id GROUP BY p.name");
      case COUNTRY ->
          plain(
              filter,
              "SELECT p.country, count(*) FROM s JOIN place p ON p.event = s.id WHERE p.country IS NOT"
                  + " NULL GROUP BY p.country");
      case SPEAKER ->
          named(
              filter,
              "SELECT coalesce(a.name, a.text), count(DISTINCT s.id) FROM s JOIN attribution a ON"
                  + " a.event = s.id AND a.mention = 0 AND a.kind <> 'author' WHERE coalesce(a.name,"
                  + " a.text) IS NOT NULL GROUP BY 1");
      case ACTOR -> actors(filter);
      case REVIEW -> review(filter);
    };
  }

  private List<FacetValue> plain(Filter filter, String query) {
    return rows(filter, query, row -> value(row.getString(1), row.getString(1), row.getLong(2)));
  }

  private List<FacetValue> named(Filter filter, String query) {
    return rows(
        filter, query, row -> value("=" + row.getString(1), row.getString(1), row.getLong(2)));
  }

  private static FacetValue value(String value, String label, long count) {
    return new FacetValue(value, label, count);
  }

  private List<FacetValue> rows(Filter filter, String query, Sql.Row<FacetValue> row) {
    Question question = search.over(filter, query);
    return question == null
        ? new ArrayList<>()
        : new ArrayList<>(sql.list(question.text(), row, question.values()));
  }

  /** Names of one identity are one actor. */
  private List<FacetValue> actors(Filter filter) {
    Map<String, ActorCount> counts = new HashMap<>();
    Question question =
        search.over(
            filter,
            "SELECT a.actor_id, a.name, count(DISTINCT s.id) FROM s JOIN actor a ON a.event = s.id"
                + " GROUP BY a.actor_id, a.name");
    if (question != null) {
      sql.each(question.text(), row -> ActorCount.add(counts, row), question.values());
    }
    List<FacetValue> values = new ArrayList<>();
    counts.forEach((key, one) -> values.add(value("==" + key, one.label, one.events)));
    return values;
  }

  /** How many events name somebody, most often so. */
  private static final class ActorCount {
    private String label = "";
    private long most;
    private long events;

    static void add(Map<String, ActorCount> counts, ResultSet row) throws SQLException {
      String key = ActorKey.of(row.getString(1), row.getString(2));
      ActorCount one = counts.computeIfAbsent(key, k -> new ActorCount());
      long many = row.getLong(3);
      one.events += many;
      if (many > one.most) {
        one.most = many;
        one.label = row.getString(2);
      }
    }
  }

  private List<FacetValue> review(Filter filter) {
    List<FacetValue> values = new ArrayList<>();
    long[] decided = {0};
    Question question =
        search.over(
            filter,
            "SELECT c.what, count(*) FROM s"
                + EVENTS
                + " JOIN correction c ON c.report = e.report AND c.number = e.number AND c.state ="
                + " 'holds'");
    if (question == null) {
      return values;
    }
    question.holds("c", filter.asOf()).add(" GROUP BY c.what");
    sql.each(
        question.text(),
        row -> {
          String state = ReviewState.after(Action.of(row.getString(1))).label();
          values.add(value(state, state, row.getLong(2)));
          decided[0] += row.getLong(2);
        },
        question.values());
    String machine = ReviewState.MACHINE.label();
    values.add(value(machine, machine, search.count(filter) - decided[0]));
    return values;
  }
}
