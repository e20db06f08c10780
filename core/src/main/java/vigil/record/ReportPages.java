package vigil.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vigil.record.StoreException.Problem;

/** Reads whole reports. */
final class ReportPages {
  private final Sql sql;
  private final EventReader events;

  ReportPages(Sql sql) {
    this.sql = sql;
    this.events = new EventReader(sql);
  }

  /**
   * The number of the report that a user means: a number, or the beginning of a text's identifier.
   */
  long number(String named) {
    String plain = named.startsWith("sha256:") ? named.substring(7) : named;
    List<Long> found = plain.matches("\\d{1,12}") ? byNumber(plain) : List.of();
    if (found.isEmpty() && plain.matches("[0-9a-f]{6,64}")) {
      found =
          sql.list(
              "SELECT id FROM report WHERE document >= ? AND document < ? ORDER BY id",
              row -> row.getLong(1),
              "sha256:" + plain,
              "sha256:" + plain + "g");
    }
    if (found.isEmpty()) {
      throw new StoreException(Problem.UNKNOWN, sql.name() + ": has no report '" + named + "'");
    }
    return found.get(0);
  }

  private List<Long> byNumber(String number) {
    return sql.list(
        "SELECT id FROM report WHERE id = ?", row -> row.getLong(1), Long.parseLong(number));
  }

  ReportPage page(long report, long asOf) {
    return sql.first(
            "SELECT r.id, r.article, r.document, i.name, r.title, r.outlet, r.url, r.published,"
                + " r.text, r.origin FROM report r JOIN item i ON i.id = r.item WHERE r.id = ?"
                + " AND r.seq <= ?",
            row -> page(row, asOf),
            report,
            asOf)
        .orElseThrow(
            () ->
                new StoreException(
                    Problem.UNKNOWN, sql.name() + ": had no report " + report + " then"));
  }

  private ReportPage page(ResultSet row, long asOf) throws SQLException {
    long report = row.getLong(1);
    Made made = made(report, asOf);
    return new ReportPage(
        report,
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        EventReader.day(row.getString(8)),
        made.coder,
        row.getString(9),
        versions(row.getLong(2), asOf),
        copies(row.getLong(10), row.getLong(2), asOf),
        events(report, asOf, made.record),
        json(made.record));
  }

  /** What the coder made of the report, last before the moment. */
  private record Made(long record, String coder) {}

  private Made made(long report, long asOf) {
    return sql.first(
            "SELECT id, coder FROM record WHERE report = ? AND seq <= ? ORDER BY id DESC LIMIT 1",
            row -> new Made(row.getLong(1), row.getString(2)),
            report,
            asOf)
        .orElseThrow();
  }

  /** The record of a report, with what was decided about it and holds. */
  KeptRecord corrected(long report, long asOf) {
    List<Correction> decided =
        new Decisions(sql)
            .all(report, false, asOf).stream().filter(correction -> !correction.open()).toList();
    return record(report, asOf, decided);
  }

  private KeptRecord record(long report, long asOf, List<Correction> decided) {
    Made made = made(report, asOf);
    List<EventLine> changed =
        decided.isEmpty()
            ? List.of()
            : events(report, asOf, made.record).stream().filter(EventLine::changed).toList();
    return new KeptRecord(report, json(made.record), decided, changed);
  }

  /** The record's line of JSON. */
  String json(long record) {
    byte[] packed =
        sql.first("SELECT packed FROM record_json WHERE record = ?", row -> row.getBytes(1), record)
            .orElseThrow();
    try {
      return new String(Hashes.unpacked(packed), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(
          Problem.DAMAGED, sql.name() + ": record " + record + " is damaged", e);
    }
  }

  private List<ReportPage.Version> versions(long article, long asOf) {
    return sql.list(
        "SELECT r.id, r.version, r.published, l.at, r.version = (SELECT max(version) FROM report"
            + " WHERE article = r.article AND seq <= ?) FROM report r JOIN log l ON l.seq = r.seq"
            + " WHERE r.article = ? AND r.seq <= ? ORDER BY r.version",
        row ->
            new ReportPage.Version(
                row.getLong(1),
                row.getInt(2),
                EventReader.day(row.getString(3)),
                row.getString(4),
                row.getBoolean(5)),
        asOf,
        article,
        asOf);
  }

  private List<ReportPage.Copy> copies(long origin, long article, long asOf) {
    return sql.list(
        "SELECT id, outlet, url, published, likeness FROM report r WHERE origin = ? AND article <> ?"
            + " AND seq <= ? AND version = 1 ORDER BY id",
        row ->
            new ReportPage.Copy(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                EventReader.day(row.getString(4)),
                row.getObject(5) == null ? null : row.getDouble(5)),
        origin,
        article,
        asOf);
  }

  /** The events that its last record had, those too that a later version ended. */
  private List<EventLine> events(long report, long asOf, long record) {
    Question question =
        new Question().add("SELECT e.id FROM event e WHERE e.report = ? AND e.record = ?");
    question.add(" AND e.seq <= ? AND (e.until_seq IS NULL OR e.until_seq > ? OR e.until_seq =");
    question.add(" (SELECT until_seq FROM report r WHERE r.id = e.report)) ORDER BY e.number");
    return sql.list(question.text(), row -> row.getLong(1), report, record, asOf, asOf).stream()
        .map(id -> events.event(id, asOf))
        .toList();
  }
}
