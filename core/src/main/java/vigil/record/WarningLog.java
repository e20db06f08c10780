package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vigil.record.StoreException.Problem;

/**
 * The warnings of a store, who acknowledged them, and how far their sending has come. A part of a
 * {@link Store}, and open as long as it is.
 */
public final class WarningLog {
  /** A spell of warnings is the same if it begins within so many days of an earlier one's last. */
  private static final int SAME_DAYS = 14;

  private static final String SELECT =
      "SELECT w.id, l.at, w.until_seq, w.rule, w.series, w.since, w.day, w.what, w.why, w.baseline,"
          + " w.gaps, w.test, w.events FROM warning w JOIN log l ON l.seq = w.seq";

  private final Sql sql;
  private final Log log;

  WarningLog(Sql sql, Log log) {
    this.sql = sql;
    this.log = log;
  }

  /**
   * Keeps warnings, each with an entry of the log. One that the store has of the same spell, open
   * or acknowledged, is left out.
   *
   * @return those that are new
   */
  public List<KeptWarning> raise(List<RaisedWarning> warnings, String who) {
    return sql.writing(
        () -> {
          List<Long> fresh = new ArrayList<>();
          warnings.stream().filter(w -> !knows(w)).forEach(w -> fresh.add(add(w, who)));
          return fresh.stream().map(this::one).toList();
        });
  }

  private boolean knows(RaisedWarning warning) {
    return sql.number(
            "SELECT count(*) FROM warning WHERE rule = ? AND series = ? AND day >= ? AND since <= ?",
            warning.rule(),
            warning.series(),
            warning.since().toEpochDay() - SAME_DAYS,
            warning.day().toEpochDay())
        > 0;
  }

  private long add(RaisedWarning warning, String who) {
    long seq = log.next();
    long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM warning");
    sql.update(
        "INSERT INTO warning (id, seq, rule, series, since, day, what, why, baseline, gaps, test,"
            + " events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        warning.rule(),
        warning.series(),
        warning.since().toEpochDay(),
        warning.day().toEpochDay(),
        warning.what(),
        warning.why(),
        warning.baseline(),
        warning.gaps(),
        warning.test(),
        String.join(" ", warning.events()));
    String becomes = new Fields().add("rule", warning.rule()).add("what", warning.what()).text();
    log.append(seq, who, Action.WARN, "warning " + id, null, becomes);
    return id;
  }

  /** A warning. */
  public KeptWarning one(long number) {
    return sql.first(SELECT + " WHERE w.id = ?", WarningLog::kept, number)
        .orElseThrow(
            () ->
                new StoreException(
                    Problem.UNKNOWN, sql.name() + ": there is no warning w" + number));
  }

  /** The warnings, the latest first; only those that nobody acknowledged, or all. */
  public List<KeptWarning> all(boolean openOnly) {
    return sql.list(
        SELECT + (openOnly ? " WHERE w.until_seq IS NULL" : "") + " ORDER BY w.id DESC",
        WarningLog::kept);
  }

  /** Writes down that somebody has seen a warning; it is not raised again in the same spell. */
  public void acknowledge(long number, String who, String why) {
    sql.writing(
        () -> {
          KeptWarning warning = one(number);
          if (!warning.open()) {
            throw new StoreException(
                Problem.INVALID, sql.name() + ": w" + number + " was acknowledged before");
          }
          long seq = log.next();
          sql.update("UPDATE warning SET until_seq = ? WHERE id = ?", seq, number);
          String becomes = new Fields().add("why", why).text();
          log.append(seq, who, Action.ACKNOWLEDGE, "warning " + number, null, becomes);
          return true;
        });
  }

  private static KeptWarning kept(ResultSet row) throws SQLException {
    String events = row.getString(13);
    return new KeptWarning(
        row.getLong(1),
        row.getString(2),
        row.getObject(3) == null,
        new RaisedWarning(
            row.getString(4),
            row.getString(5),
            LocalDate.ofEpochDay(row.getLong(6)),
            LocalDate.ofEpochDay(row.getLong(7)),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getInt(11),
            row.getString(12),
            events.isEmpty() ? List.of() : List.of(events.split(" "))));
  }

  // ---- sending

  /**
   * Writes down that a message is to be sent; one that is written down already stays as it is.
   *
   * @param due not before
   */
  public void send(String message, List<Long> warnings, String target, Instant due) {
    String numbers = warnings.stream().map(String::valueOf).collect(Collectors.joining(" "));
    sql.writing(
        () -> {
          long known =
              sql.number(
                  "SELECT count(*) FROM delivery WHERE message = ? AND target = ?",
                  message,
                  target);
          return known > 0
              ? 0
              : sql.update(
                  "INSERT INTO delivery (id, message, warnings, target, due, tries, state) VALUES"
                      + " (?, ?, ?, ?, ?, 0, 'waiting')",
                  sql.number("SELECT coalesce(max(id), 0) + 1 FROM delivery"),
                  message,
                  numbers,
                  target,
                  Log.stamp(due));
        });
  }

  /** The messages that are due, in the order in which they were written down. */
  public List<Delivery> due(Instant now) {
    return sql.list(
        "SELECT id, message, warnings, target, tries FROM delivery WHERE state = 'waiting' AND"
            + " due <= ? ORDER BY id",
        row ->
            new Delivery(
                row.getLong(1),
                row.getString(2),
                Arrays.stream(row.getString(3).split(" ")).map(Long::valueOf).toList(),
                row.getString(4),
                row.getInt(5)),
        Log.stamp(now));
  }

  /**
   * Takes a message for oneself for a while, so that nobody else sends it meanwhile; false where
   * somebody else has.
   *
   * @param until after which it is due again if nothing is told of it
   */
  public boolean take(Delivery delivery, Instant now, Instant until) {
    return sql.writing(
        () ->
            sql.update(
                    "UPDATE delivery SET due = ?, tries = tries + 1 WHERE id = ? AND"
                        + " state = 'waiting' AND due <= ? AND tries = ?",
                    Log.stamp(until),
                    delivery.number(),
                    Log.stamp(now),
                    delivery.tries())
                > 0);
  }

  /** It arrived. */
  public void sent(Delivery delivery) {
    state(delivery, "sent", null);
  }

  /** It will not be tried again. */
  public void failed(Delivery delivery, String why) {
    state(delivery, "failed", why);
  }

  private void state(
      Delivery delivery, String state, @org.jspecify.annotations.Nullable String why) {
    sql.writing(
        () ->
            sql.update(
                "UPDATE delivery SET state = ?, why = ? WHERE id = ?",
                state,
                why,
                delivery.number()));
  }

  /** It is to be tried again. */
  public void again(Delivery delivery, String why, Instant due) {
    sql.writing(
        () ->
            sql.update(
                "UPDATE delivery SET due = ?, why = ? WHERE id = ? AND state = 'waiting'",
                Log.stamp(due),
                why,
                delivery.number()));
  }
}
