package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/** Reads events out of their rows. */
final class EventReader {
  private final Sql sql;
  private final Members members;

  EventReader(Sql sql) {
    this.sql = sql;
    this.members = new Members(sql);
  }

  /** An event, with the incident that it was of as of an entry of the log. */
  EventLine event(long id, long asOf) {
    return sql.first(
            "SELECT e.report, e.number, e.day, e.from_day, e.to_day, e.granularity, e.type, e.modes,"
                + " e.status, e.certainty, e.confidence, e.evidence, r.title, r.outlet,"
                + " r.published, r.url, e.correction, e.score, r.origin FROM event e JOIN report r ON r.id = e.report"
                + " WHERE e.id = ?",
            row -> event(id, asOf, row),
            id)
        .orElseThrow();
  }

  /** The event with what is needed to show it, as of an entry of the log. */
  EventCard card(long id, long asOf) {
    EventLine line = event(id, asOf);
    Question question = new Question();
    question.add(
        "SELECT e.contexts, e.quad, e.sentence, e.evidence_start, e.evidence_end, e.trigger_start,"
            + " e.trigger_end, e.time_text, e.time_basis, e.rule, r.origin, (SELECT c.what FROM"
            + " correction c WHERE c.report = e.report AND c.number = e.number AND c.state ="
            + " 'holds'");
    question
        .holds("c", asOf)
        .add(") FROM event e JOIN report r ON r.id = e.report WHERE e.id = ?", id);
    return sql.first(question.text(), row -> card(line, id, row), question.values()).orElseThrow();
  }

  private static EventCard card(EventLine line, long id, ResultSet row) throws SQLException {
    String decided = row.getString(12);
    return new EventCard(
        line,
        id,
        labels(row.getString(1)),
        row.getInt(2),
        row.getInt(3),
        new Span(row.getInt(4), row.getInt(5)),
        new Span(row.getInt(6), row.getInt(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        decided == null ? ReviewState.MACHINE : ReviewState.after(Action.of(decided)),
        row.getLong(11));
  }

  private EventLine event(long id, long asOf, ResultSet row) throws SQLException {
    return new EventLine(
        row.getLong(1),
        row.getInt(2),
        row.getObject(3) == null ? null : LocalDate.ofEpochDay(row.getLong(3)),
        day(row.getString(4)),
        day(row.getString(5)),
        row.getString(6),
        row.getString(7),
        labels(row.getString(8)),
        row.getDouble(18),
        row.getString(9),
        row.getString(10),
        row.getDouble(11),
        parties(id, "actor"),
        parties(id, "recipient"),
        place(id).orElse(null),
        counts(id),
        speakers(id),
        row.getString(12),
        new EventLine.Source(
            row.getString(13), row.getString(14), day(row.getString(15)), row.getString(16)),
        row.getObject(17) != null,
        members.incident(id, asOf).orElse(null),
        row.getLong(19));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static List<String> labels(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private List<EventLine.Party> parties(long event, String role) {
    return sql.list(
        "SELECT name, actor_id, country, sectors FROM actor WHERE event = ? AND role = ? ORDER BY n",
        row ->
            new EventLine.Party(
                row.getString(1), row.getString(2), row.getString(3), labels(row.getString(4))),
        event,
        role);
  }

  private Optional<EventLine.Spot> place(long event) {
    return sql.first(
        "SELECT name, country, admin1, latitude, longitude, \"precision\" FROM place WHERE event = ?",
        row ->
            new EventLine.Spot(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4) == null ? null : row.getDouble(4),
                row.getObject(5) == null ? null : row.getDouble(5),
                row.getString(6)),
        event);
  }

  private List<EventLine.Count> counts(long event) {
    return sql.list(
        "SELECT kind, low, high, best, text FROM quantity WHERE event = ? ORDER BY n",
        EventReader::count,
        event);
  }

  /** A count out of the row's first five columns. */
  static EventLine.Count count(ResultSet row) throws SQLException {
    return new EventLine.Count(
        row.getString(1), whole(row, 2), whole(row, 3), whole(row, 4), row.getString(5));
  }

  static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : row.getInt(column);
  }

  private List<EventLine.Speaker> speakers(long event) {
    return sql.list(
        "SELECT kind, name, text, stance FROM attribution WHERE event = ? AND mention = 0 ORDER BY n",
        row ->
            new EventLine.Speaker(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        event);
  }
}
