package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.record.StoreException.Problem;

/** Reads and writes the rows of what persons decided. */
final class Decisions {
  static final String HOLDS = "holds";
  static final String OPEN = "open";

  private static final Pattern REFERENCE = Pattern.compile("(\\d{1,12})#e(\\d{1,6})");

  private final Sql sql;

  Decisions(Sql sql) {
    this.sql = sql;
  }

  /** An event as a user names it. */
  record Reference(long report, int number) {
    static Reference of(String text) {
      Matcher parts = REFERENCE.matcher(text);
      if (!parts.matches()) {
        throw new StoreException(
            Problem.INVALID, "'" + text + "' is no event's name, such as 12#e3");
      }
      return new Reference(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
      return report + "#e" + number;
    }
  }

  /** A decision as it lies. */
  record Decision(
      long id,
      Reference event,
      Action what,
      String state,
      String who,
      String why,
      @Nullable String was,
      @Nullable String becomes,
      long machine,
      String evidence) {
    Decision about(Reference other, long otherMachine, String otherState) {
      return new Decision(
          0, other, what, otherState, who, why, was, becomes, otherMachine, evidence);
    }
  }

  /** The row that holds and the decisions that hold or are open, as some signs. */
  String state(Reference event) {
    long row =
        sql.number(
            "SELECT id FROM event WHERE report = ? AND number = ? AND until_seq IS NULL",
            event.report,
            event.number);
    long decision =
        sql.number(
            "SELECT max(id) FROM correction WHERE report = ? AND number = ? AND until_seq IS NULL",
            event.report,
            event.number);
    return row + "-" + decision;
  }

  /** Ends what was decided about the event. */
  void closeAll(Reference event, long seq) {
    sql.update(
        "UPDATE correction SET until_seq = ? WHERE report = ? AND number = ? AND until_seq IS NULL",
        seq,
        event.report,
        event.number);
  }

  /** Ends a decision. */
  void close(Decision decision, long seq) {
    sql.update("UPDATE correction SET until_seq = ? WHERE id = ?", seq, decision.id);
  }

  /** The number that the next decision will have. */
  long next() {
    return sql.number("SELECT coalesce(max(id), 0) + 1 FROM correction");
  }

  /** Writes a decision, and tells its number. */
  long add(Decision decision, long seq) {
    long id = next();
    sql.update(
        "INSERT INTO correction (id, seq, report, number, what, state, who, why, was, becomes, machine,"
            + " evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        decision.event.report,
        decision.event.number,
        decision.what.label(),
        decision.state,
        decision.who,
        decision.why,
        decision.was,
        decision.becomes,
        decision.machine,
        decision.evidence);
    return id;
  }

  /** What was decided about the event and is in that state. */
  Optional<Decision> decision(Reference event, String state) {
    return sql.first(
        SELECT + " WHERE report = ? AND number = ? AND state = ? AND until_seq IS NULL",
        Decisions::decision,
        event.report,
        event.number,
        state);
  }

  /** What was decided about a report's events. */
  List<Decision> of(long report) {
    return sql.list(
        SELECT + " WHERE report = ? AND until_seq IS NULL ORDER BY id",
        Decisions::decision,
        report);
  }

  private static final String SELECT =
      "SELECT id, report, number, what, state, who, why, was, becomes, machine, evidence"
          + " FROM correction";

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong(1),
        new Reference(row.getLong(2), row.getInt(3)),
        Action.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        row.getString(11));
  }

  /** What was decided about a report, or about all. */
  List<Correction> all(@Nullable Long report, boolean openOnly, long asOf) {
    Question question = new Question();
    question.add(
        "SELECT c.report, c.number, c.what, c.state, c.who, c.why, l.at, c.was, c.becomes, c.evidence"
            + " FROM correction c JOIN log l ON l.seq = c.seq WHERE 1 = 1");
    question.holds("c", asOf);
    if (report != null) {
      question.add(" AND c.report = ?", report);
    }
    question.add(openOnly ? " AND c.state = 'open'" : "").add(" ORDER BY c.id");
    return sql.list(question.text(), Decisions::told, question.values());
  }

  private static Correction told(ResultSet row) throws SQLException {
    return new Correction(
        new Reference(row.getLong(1), row.getInt(2)).toString(),
        Action.of(row.getString(3)),
        row.getString(4).equals(OPEN),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
