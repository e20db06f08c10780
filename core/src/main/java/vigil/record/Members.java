package vigil.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows that say which events are one happening. */
final class Members {
  /**
   * Which memberships hold, where they are found by their event: said so, since PostgreSQL else
   * takes the index of those that hold by their incident, and goes through all of it.
   */
  static final String HOLDS = "coalesce(until_seq, 0) = 0";

  private final Sql sql;

  Members(Sql sql) {
    this.sql = sql;
  }

  /** Ends the memberships of events that the entry ended; tells each event's incident. */
  Map<Long, Long> closeEnded(long seq) {
    Map<Long, Long> ended = new LinkedHashMap<>();
    sql.each(
        "SELECT m.event, m.incident FROM event e JOIN member m ON m.event = e.id AND m.until_seq IS"
            + " NULL WHERE e.until_seq = ? ORDER BY e.id",
        row -> ended.put(row.getLong(1), row.getLong(2)),
        seq);
    ended.keySet().forEach(event -> close(event, seq));
    return ended;
  }

  /** Ends all; tells each event's incident. */
  Map<Long, Long> closeAll(long seq) {
    Map<Long, Long> former = new LinkedHashMap<>();
    sql.each(
        "SELECT event, incident FROM member WHERE until_seq IS NULL ORDER BY id",
        row -> former.put(row.getLong(1), row.getLong(2)));
    sql.update("UPDATE member SET until_seq = ? WHERE until_seq IS NULL", seq);
    return former;
  }

  /** Ends an event's membership. */
  void close(long event, long seq) {
    sql.update("UPDATE member SET until_seq = ? WHERE event = ? AND " + HOLDS, seq, event);
  }

  void add(
      long incident,
      long event,
      @Nullable Double score,
      String evidence,
      @Nullable Long link,
      long seq) {
    sql.insert(
        "INSERT INTO member (id, seq, incident, event, score, evidence, link)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        sql.next("member"),
        seq,
        incident,
        event,
        score,
        evidence,
        link);
  }

  /** The number that the next incident will have; none is given twice. */
  long next() {
    return sql.next(
        "incident",
        () ->
            Math.max(
                sql.number("SELECT coalesce(max(incident), 0) FROM member"),
                sql.number("SELECT coalesce(max(incident), 0) FROM link")));
  }

  /** Takes out an event's membership, which the same entry added. */
  void remove(long event) {
    sql.update("DELETE FROM member WHERE event = ? AND " + HOLDS, event);
    sql.recount("member");
  }

  /** The incident of an event that holds. */
  Optional<Long> incident(long event) {
    return incident(event, Long.MAX_VALUE);
  }

  /** The incident that an event was of as of an entry of the log. */
  Optional<Long> incident(long event, long asOf) {
    Question question =
        new Question().add("SELECT incident FROM member m WHERE m.event = ?", event);
    question.holds("m", asOf);
    return sql.first(question.text(), row -> row.getLong(1), question.values());
  }

  /** The events of an incident that hold, in the order in which they joined it. */
  List<Long> events(long incident) {
    return sql.list(
        "SELECT event FROM member WHERE incident = ? AND until_seq IS NULL ORDER BY id",
        row -> row.getLong(1),
        incident);
  }

  /** The same of several incidents. */
  Map<Long, List<Long>> events(Collection<Long> incidents) {
    Map<Long, List<Long>> events = new HashMap<>();
    Question question = new Question().add("SELECT incident, event FROM member WHERE incident IN ");
    question.numbers(List.copyOf(incidents)).add(" AND until_seq IS NULL ORDER BY id");
    sql.each(
        question.text(),
        row ->
            events.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(row.getLong(2)),
        question.values());
    return events;
  }

  /** Whether an incident ever had that number. */
  boolean has(long incident) {
    return sql.number("SELECT count(*) FROM member WHERE incident = ?", incident) > 0;
  }
}
