package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.record.Decisions.Reference;

/** Reads and writes the rows of what persons decided about which happening an event belongs to. */
final class Links {
  private static final String SELECT =
      "SELECT id, report, number, event, what, incident, apart, state, who, why, evidence FROM link";

  private final Sql sql;

  Links(Sql sql) {
    this.sql = sql;
  }

  /**
   * A decision as it lies.
   *
   * @param row the event's row when it was decided
   * @param incident the incident to which the event belongs
   * @param apart the one to which it does not, if there is one
   */
  record Link(
      long id,
      Reference event,
      long row,
      Action what,
      long incident,
      @Nullable Long apart,
      String state,
      String who,
      String why,
      String evidence) {
    Link about(Reference other, long otherRow, String otherState) {
      return new Link(0, other, otherRow, what, incident, apart, otherState, who, why, evidence);
    }
  }

  /** Writes a decision, and tells its number. */
  long add(Link link, long seq) {
    long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM link");
    sql.update(
        "INSERT INTO link (id, seq, report, number, event, what, incident, apart, state, who, why,"
            + " evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        link.event.report(),
        link.event.number(),
        link.row,
        link.what.label(),
        link.incident,
        link.apart,
        link.state,
        link.who,
        link.why,
        link.evidence);
    return id;
  }

  /** Ends what was decided about the event. */
  void close(Reference event, long seq) {
    sql.update(
        "UPDATE link SET until_seq = ? WHERE report = ? AND number = ? AND until_seq IS NULL",
        seq,
        event.report(),
        event.number());
  }

  /** What was decided about the event, and holds or is open. */
  Optional<Link> of(Reference event) {
    if (sql.isEmpty("link")) {
      return Optional.empty();
    }
    return sql.first(
        SELECT + " WHERE report = ? AND number = ? AND until_seq IS NULL ORDER BY id DESC LIMIT 1",
        Links::link,
        event.report(),
        event.number());
  }

  /** What was decided about a report's events. */
  List<Link> of(long report) {
    if (sql.isEmpty("link")) {
      return List.of();
    }
    return sql.list(
        SELECT + " WHERE report = ? AND until_seq IS NULL ORDER BY id", Links::link, report);
  }

  /** Whether a person decided anything about the incident that holds or is open. */
  boolean touch(long incident) {
    return !sql.isEmpty("link")
        && sql.number(
                "SELECT count(*) FROM link WHERE until_seq IS NULL AND (incident = ? OR apart = ?)",
                incident,
                incident)
            > 0;
  }

  /** What was decided about a report, or about all, as it is told. */
  List<Correction> all(@Nullable Long report, boolean openOnly, long asOf) {
    Question question = new Question();
    question.add(
        "SELECT k.report, k.number, k.what, k.state, k.who, k.why, l.at, k.apart, k.incident,"
            + " k.evidence FROM link k JOIN log l ON l.seq = k.seq WHERE 1 = 1");
    question.holds("k", asOf);
    if (report != null) {
      question.add(" AND k.report = ?", report);
    }
    question.add(openOnly ? " AND k.state = 'open'" : "").add(" ORDER BY k.id");
    return sql.list(question.text(), Links::told, question.values());
  }

  private static Correction told(ResultSet row) throws SQLException {
    return new Correction(
        new Reference(row.getLong(1), row.getInt(2)).toString(),
        Action.of(row.getString(3)),
        row.getString(4).equals(Decisions.OPEN),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        new Fields().add("incident", row.getObject(8)).text(),
        new Fields().add("incident", row.getLong(9)).text(),
        row.getString(10));
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong(1),
        new Reference(row.getLong(2), row.getInt(3)),
        row.getLong(4),
        Action.of(row.getString(5)),
        row.getLong(6),
        row.getObject(7) == null ? null : row.getLong(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }
}
