package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/** Reads events out of their rows. */
final class EventReader {
  private static final int AT_ONCE = 256;
  private static final String LINE =
      "SELECT e.report, e.number, e.day, e.from_day, e.to_day, e.granularity, e.type, e.modes,"
          + " e.status, e.certainty, e.confidence, e.evidence, r.title, r.outlet, r.published, r.url,"
          + " e.correction, e.score, r.origin";

  private final Sql sql;

  EventReader(Sql sql) {
    this.sql = sql;
  }

  /** An event, with the incident that it was of as of an entry of the log. */
  EventLine event(long id, long asOf) {
    EventParts parts = EventParts.of(sql, List.of(id), asOf);
    return sql.first(
            LINE + " FROM event e JOIN report r ON r.id = e.report WHERE e.id = ?",
            row -> event(id, parts, row),
            id)
        .orElseThrow();
  }

  /** The events in that order, with what is needed to show them, as of an entry of the log. */
  List<EventCard> cards(List<Long> ids, long asOf) {
    List<EventCard> cards = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      EventParts parts = EventParts.of(sql, some, asOf);
      some.forEach(id -> cards.add(card(id, parts, asOf)));
    }
    return cards;
  }

  private EventCard card(long id, EventParts parts, long asOf) {
    Question question = new Question();
    question.add(
        LINE
            + ", e.contexts, e.quad, e.sentence, e.evidence_start, e.evidence_end, e.trigger_start,"
            + " e.trigger_end, e.time_text, e.time_basis, e.rule, (SELECT c.what FROM correction c"
            + " WHERE c.report = e.report AND c.number = e.number AND c.state = 'holds'");
    question
        .holds("c", asOf)
        .add(") FROM event e JOIN report r ON r.id = e.report WHERE e.id = ?", id);
    return sql.first(question.text(), row -> card(id, parts, row), question.values()).orElseThrow();
  }

  private static EventCard card(long id, EventParts parts, ResultSet row) throws SQLException {
    String decided = row.getString(30);
    return new EventCard(
        event(id, parts, row),
        id,
        labels(row.getString(20)),
        row.getInt(21),
        row.getInt(22),
        new Span(row.getInt(23), row.getInt(24)),
        new Span(row.getInt(25), row.getInt(26)),
        row.getString(27),
        row.getString(28),
        row.getString(29),
        decided == null ? ReviewState.MACHINE : ReviewState.after(Action.of(decided)),
        row.getLong(19));
  }

  private static EventLine event(long id, EventParts parts, ResultSet row) throws SQLException {
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
        parts.actors(id),
        parts.recipients(id),
        parts.place(id),
        parts.counts(id),
        parts.speakers(id),
        row.getString(12),
        new EventLine.Source(
            row.getString(13), row.getString(14), day(row.getString(15)), row.getString(16)),
        row.getObject(17) != null,
        parts.incident(id),
        row.getLong(19));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static List<String> labels(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  /** A count out of the row's first five columns. */
  static EventLine.Count count(ResultSet row) throws SQLException {
    return new EventLine.Count(
        row.getString(1), whole(row, 2), whole(row, 3), whole(row, 4), row.getString(5));
  }

  static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : row.getInt(column);
  }
}
