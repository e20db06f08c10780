package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What belongs to some events, read for all of them at once. */
final class EventParts {
  private final Map<Long, List<EventLine.Party>> actors = new HashMap<>();
  private final Map<Long, List<EventLine.Party>> recipients = new HashMap<>();
  private final Map<Long, EventLine.Spot> places = new HashMap<>();
  private final Map<Long, List<EventLine.Count>> counts = new HashMap<>();
  private final Map<Long, List<EventLine.Speaker>> speakers = new HashMap<>();
  private final Map<Long, Long> incidents = new HashMap<>();

  private EventParts() {}

  /** Those of the events, with the incidents that they were of as of an entry of the log. */
  static EventParts of(Sql sql, List<Long> events, long asOf) {
    EventParts parts = new EventParts();
    parts.parties(sql, events);
    each(
        sql,
        "SELECT event, name, country, admin1, latitude, longitude, \"precision\" FROM place WHERE"
            + " event IN ",
        events,
        "",
        row -> parts.places.put(row.getLong(1), spot(row)));
    each(
        sql,
        "SELECT kind, low, high, best, text, event FROM quantity WHERE event IN ",
        events,
        " ORDER BY event, n",
        row -> add(parts.counts, row.getLong(6), EventReader.count(row)));
    each(
        sql,
        "SELECT event, kind, name, text, stance FROM attribution WHERE mention = 0 AND event IN ",
        events,
        " ORDER BY event, n",
        row -> add(parts.speakers, row.getLong(1), speaker(row)));
    Question members =
        new Question().add("SELECT m.event, m.incident FROM member m WHERE m.event IN ");
    members.numbers(events).holds("m", asOf);
    sql.each(
        members.text(),
        row -> parts.incidents.put(row.getLong(1), row.getLong(2)),
        members.values());
    return parts;
  }

  private void parties(Sql sql, List<Long> events) {
    each(
        sql,
        "SELECT event, role, name, actor_id, country, sectors FROM actor WHERE event IN ",
        events,
        " ORDER BY event, role, n",
        row ->
            add(
                row.getString(2).equals("actor") ? actors : recipients,
                row.getLong(1),
                new EventLine.Party(
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    EventReader.labels(row.getString(6)))));
  }

  private static void each(Sql sql, String query, List<Long> events, String order, Sql.Each each) {
    Question question = new Question().add(query).numbers(events).add(order);
    sql.each(question.text(), each, question.values());
  }

  private static <T> void add(Map<Long, List<T>> all, long event, T one) {
    all.computeIfAbsent(event, key -> new ArrayList<>()).add(one);
  }

  private static EventLine.Spot spot(ResultSet row) throws SQLException {
    return new EventLine.Spot(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5) == null ? null : row.getDouble(5),
        row.getObject(6) == null ? null : row.getDouble(6),
        row.getString(7));
  }

  private static EventLine.Speaker speaker(ResultSet row) throws SQLException {
    return new EventLine.Speaker(
        row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  List<EventLine.Party> actors(long event) {
    return List.copyOf(actors.getOrDefault(event, List.of()));
  }

  List<EventLine.Party> recipients(long event) {
    return List.copyOf(recipients.getOrDefault(event, List.of()));
  }

  EventLine.@Nullable Spot place(long event) {
    return places.get(event);
  }

  List<EventLine.Count> counts(long event) {
    return List.copyOf(counts.getOrDefault(event, List.of()));
  }

  List<EventLine.Speaker> speakers(long event) {
    return List.copyOf(speakers.getOrDefault(event, List.of()));
  }

  @Nullable Long incident(long event) {
    return incidents.get(event);
  }
}
