package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds reports: by words the best first, or the last kept where more than ten thousand have them;
 * else the latest first.
 */
final class ReportSearch {
  private static final int BEGINNING = 160;
  private static final int MOST_RANKED = 10_000;

  private final Sql sql;
  private final EventSearch events;

  ReportSearch(Sql sql) {
    this.sql = sql;
    this.events = new EventSearch(sql);
  }

  /** The reports' numbers. */
  List<Long> ids(Filter filter) {
    Words words = words(filter);
    return words.isEmpty() ? latest(filter) : best(words, filter);
  }

  private static Words words(Filter filter) {
    return Words.of(filter.words() == null ? "" : filter.words());
  }

  List<Hit> hits(Filter filter) {
    Words words = words(filter);
    List<Hit> hits = new ArrayList<>();
    for (long report : ids(filter)) {
      hit(report, words, filter.asOf()).ifPresent(hits::add);
    }
    return hits;
  }

  private List<Long> best(Words words, Filter filter) {
    Question question = new Question();
    question.add("SELECT r.id FROM report_words w " + sql.dialect().join());
    question.add(" report r ON r.id = w.rowid WHERE ");
    sql.dialect().matches(question, words);
    if (!conditions(question, filter, true)) {
      return List.of();
    }
    question.add(" ORDER BY ");
    if (isRanked(words)) {
      sql.dialect().rank(question, words);
    } else {
      question.add("w.rowid DESC");
    }
    return numbers(question.page(filter));
  }

  /** Words that so many reports hold tell none of them apart. */
  private boolean isRanked(Words words) {
    Question question =
        new Question().add("SELECT count(*) FROM (SELECT 1 FROM report_words w WHERE ");
    sql.dialect().matches(question, words);
    question.add(" LIMIT " + (MOST_RANKED + 1) + ") AS probed");
    return sql.number(question.text(), question.values()) <= MOST_RANKED;
  }

  private List<Long> latest(Filter filter) {
    Question question = new Question().add("SELECT r.id FROM report r WHERE 1 = 1");
    if (!conditions(question, filter, false)) {
      return List.of();
    }
    return numbers(question.add(" ORDER BY r.day DESC, r.id DESC").page(filter));
  }

  private List<Long> numbers(Question question) {
    return sql.list(question.text(), row -> row.getLong(1), question.values());
  }

  /** Adds what else is asked for; false where no report can have it. */
  private boolean conditions(Question question, Filter filter, boolean byWords) {
    question.holds("r", filter.asOf());
    if (filter.from() != null) {
      question.add(" AND r.day >= ?", filter.from().toEpochDay());
    }
    if (filter.to() != null) {
      question.add(" AND r.day <= ?", filter.to().toEpochDay());
    }
    if (!filter.asksForEvents()) {
      return true;
    }
    return events.told(question, filter, byWords);
  }

  private Optional<Hit> hit(long report, Words words, long asOf) {
    Question question = new Question();
    question.add("SELECT r.id, r.version, r.published, r.title, r.outlet, r.url, ");
    if (words.isEmpty()) {
      question.add("substr(r.text, 1, " + BEGINNING + ")");
      counts(question, asOf).add(" WHERE r.id = ?", report);
    } else {
      sql.dialect().snippet(question, words);
      counts(question, asOf).add(" JOIN report_words w ON w.rowid = r.id WHERE r.id = ?", report);
      sql.dialect().matches(question.add(" AND "), words);
    }
    return sql.first(question.text(), ReportSearch::hit, question.values());
  }

  private static Question counts(Question question, long asOf) {
    question.add(", (SELECT count(*) FROM event e WHERE e.report = r.id").holds("e", asOf);
    return question.add(
        "), (SELECT count(DISTINCT o.article) FROM report o WHERE o.origin = r.origin) FROM report r");
  }

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
