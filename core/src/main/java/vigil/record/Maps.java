package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.record.MapView.Country;
import vigil.record.MapView.Point;

/** Counts events by place. */
final class Maps {
  private static final String PLACE =
      "p.latitude, p.longitude, p.\"precision\", p.name, p.country, p.admin1";
  private static final String WHERE =
      " WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL AND p.\"precision\" <> 'country'";

  private final Sql sql;
  private final EventSearch search;

  Maps(Sql sql) {
    this.sql = sql;
    this.search = new EventSearch(sql);
  }

  /** A place, as far as it tells points apart. */
  private record Key(
      double lat,
      double lon,
      String precision,
      String name,
      @Nullable String country,
      @Nullable String admin1) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          row.getDouble(1),
          row.getDouble(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6));
    }
  }

  /** The map of the events that the filter means, with so many points at most. */
  MapView view(Filter filter, int most) {
    Map<Key, Map<String, Long>> types = types(filter);
    Map<Key, Long> incidents = incidents(filter);
    List<Point> points = new ArrayList<>();
    types.forEach((key, some) -> points.add(point(key, some, incidents)));
    points.sort(
        Comparator.comparingLong((Point point) -> -point.events())
            .thenComparing(Point::name)
            .thenComparingDouble(Point::lat)
            .thenComparingDouble(Point::lon));
    List<Point> shown = points.subList(0, Math.min(most, points.size()));
    return new MapView(shown, countries(filter), nowhere(filter), points.size() - shown.size());
  }

  private Map<Key, Map<String, Long>> types(Filter filter) {
    Map<Key, Map<String, Long>> types = new HashMap<>();
    each(
        filter,
        "SELECT "
            + PLACE
            + ", s.type, count(*) FROM s JOIN place p ON p.event = s.id"
            + WHERE
            + " GROUP BY 1, 2, 3, 4, 5, 6, 7",
        row ->
            types
                .computeIfAbsent(Key.of(row), key -> new HashMap<>())
                .put(row.getString(7), row.getLong(8)));
    return types;
  }

  private Map<Key, Long> incidents(Filter filter) {
    Map<Key, Long> incidents = new HashMap<>();
    Question question =
        search.over(
            filter,
            "SELECT "
                + PLACE
                + ", count(DISTINCT m.incident) FROM s JOIN place p ON p.event = s.id JOIN member m ON"
                + " m.event = s.id");
    if (question != null) {
      question.holds("m", filter.asOf()).add(WHERE + " GROUP BY 1, 2, 3, 4, 5, 6");
      sql.each(
          question.text(), row -> incidents.put(Key.of(row), row.getLong(7)), question.values());
    }
    return incidents;
  }

  private static Point point(Key key, Map<String, Long> types, Map<Key, Long> incidents) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    types.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    long events = types.values().stream().mapToLong(Long::longValue).sum();
    return new Point(
        key.lat,
        key.lon,
        key.precision,
        key.name,
        key.country,
        key.admin1,
        events,
        Objects.requireNonNullElse(incidents.get(key), 0L),
        sorted);
  }

  private List<Country> countries(Filter filter) {
    List<Country> countries = new ArrayList<>();
    each(
        filter,
        "SELECT p.country, count(*), sum(CASE WHEN p.\"precision\" = 'country' THEN 1 ELSE 0 END)"
            + " FROM s JOIN place p ON p.event = s.id WHERE p.country IS NOT NULL AND p.country <> ''"
            + " GROUP BY p.country ORDER BY 2 DESC, 1",
        row -> countries.add(new Country(row.getString(1), row.getLong(2), row.getLong(3))));
    return countries;
  }

  private long nowhere(Filter filter) {
    Question question =
        search.over(
            filter,
            "SELECT count(*) FROM s LEFT JOIN place p ON p.event = s.id WHERE p.event IS NULL OR"
                + " (p.latitude IS NULL AND p.country IS NULL)");
    return question == null ? 0 : sql.number(question.text(), question.values());
  }

  private void each(Filter filter, String query, Sql.Each each) {
    Question question = search.over(filter, query);
    if (question != null) {
      sql.each(question.text(), each, question.values());
    }
  }
}
