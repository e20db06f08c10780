package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds reports: by words the best first, else the latest first. */
final class ReportSearch {
  private static final int BEGINNING = 160;
  private static final String MARKS = "'" + Hit.OPENS + "', '" + Hit.CLOSES + "', '…', 18";

  private final Sql sql;
  private final EventSearch events;

  ReportSearch(Sql sql) {
    this.sql = sql;
    this.events = new EventSearch(sql);
  }

  /** The reports' numbers. */
  List<Long> ids(Filter filter) {
    String words = words(filter);
    return words.isEmpty() ? latest(filter) : best(words, filter);
  }

  private static String words(Filter filter) {
    return filter.words() == null ? "" : Words.question(filter.words());
  }

  List<Hit> hits(Filter filter) {
    String words = words(filter);
    List<Hit> hits = new ArrayList<>();
    for (long report : ids(filter)) {
      hit(report, words).ifPresent(hits::add);
    }
    return hits;
  }

  private List<Long> best(String words, Filter filter) {
    Question question = new Question();
    question.add(
        "SELECT r.id FROM report_words w CROSS JOIN report r ON r.id = w.rowid"
            + " WHERE report_words MATCH ?",
        words);
    return answers(question, filter, "w.rank");
  }

  private List<Long> latest(Filter filter) {
    Question question = new Question().add("SELECT r.id FROM report r WHERE 1 = 1");
    return answers(question, filter, "r.day DESC, r.id DESC");
  }

  private List<Long> answers(Question question, Filter filter, String order) {
    question.holds("r", filter.asOf());
    if (filter.from() != null) {
      question.add(" AND r.day >= ?", filter.from().toEpochDay());
    }
    if (filter.to() != null) {
      question.add(" AND r.day <= ?", filter.to().toEpochDay());
    }
    if (filter.asksForEvents()) {
      question.add(" AND r.id IN (");
      if (!events.reports(question, filter)) {
        return List.of();
      }
      question.add(")");
    }
    question.add(" ORDER BY " + order).page(filter);
    return sql.list(question.text(), row -> row.getLong(1), question.values());
  }

  private Optional<Hit> hit(long report, String words) {
    if (words.isEmpty()) {
      return sql.first(
          COLUMNS.formatted("substr(r.text, 1, " + BEGINNING + ")") + " WHERE r.id = ?",
          ReportSearch::hit,
          report);
    }
    return sql.first(
        COLUMNS.formatted("snippet(report_words, -1, " + MARKS + ")")
            + " JOIN report_words ON report_words.rowid = r.id"
            + " WHERE report_words MATCH ? AND report_words.rowid = ?",
        ReportSearch::hit,
        words,
        report);
  }

  private static final String COLUMNS =
      "SELECT r.id, r.version, r.published, r.title, r.outlet, r.url, %s,"
          + " (SELECT count(*) FROM event e WHERE e.report = r.id AND e.until_seq IS NULL),"
          + " (SELECT count(DISTINCT o.article) FROM report o WHERE o.origin = r.origin)"
          + " FROM report r";

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        row.getLong(1),
        row.getInt(2),
        EventReader.day(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7).replace('\n', ' ').strip(),
        row.getInt(8),
        row.getInt(9));
  }
}
