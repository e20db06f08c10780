package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports: by words the best first, or the last kept where more than ten thousand have them;
 * else the latest first.
 */
final class ReportSearch {
  private static final int BEGINNING = 160;
  private static final int MOST_RANKED = 10_000;

  private static final String LATEST = "SELECT r.id FROM report r WHERE 1 = 1";

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

  /** How many reports the filter means. */
  long count(Filter filter) {
    Words words = words(filter);
    Question question = new Question();
    if (words.isEmpty()) {
      question.add("SELECT count(*) FROM report r WHERE 1 = 1");
    } else {
      question.add("SELECT count(*) FROM report_words w " + sql.dialect().join());
      question.add(" report r ON r.id = w.rowid WHERE ");
      sql.dialect().matches(question, words);
    }
    return conditions(question, filter, !words.isEmpty())
        ? sql.number(question.text(), question.values())
        : 0;
  }

  /**
   * The reports behind a place in the order of days, or the first ones; those without a day come
   * last. Words are not ranked here.
   */
  List<Long> page(Filter filter, @Nullable Place after, int limit) {
    List<Long> reports = new ArrayList<>();
    if (after == null || after.day() > EventRows.NO_DAY) {
      Question dated = new Question().add(LATEST + " AND r.day > " + EventRows.NO_DAY);
      if (after != null) {
        dated.add(
            " AND r.day <= ? AND (r.day < ? OR r.id < ?)", after.day(), after.day(), after.row());
      }
      reports.addAll(page(dated, filter, " ORDER BY r.day DESC, r.id DESC", limit));
    }
    if (reports.size() < limit && filter.from() == null && filter.to() == null) {
      Question undated = new Question().add(LATEST + " AND r.day IS NULL");
      if (after != null && after.day() == EventRows.NO_DAY) {
        undated.add(" AND r.id < ?", after.row());
      }
      reports.addAll(page(undated, filter, " ORDER BY r.id DESC", limit - reports.size()));
    }
    return reports;
  }

  private List<Long> page(Question question, Filter filter, String order, int limit) {
    return conditions(question, filter, false)
        ? numbers(question.add(order + " LIMIT ?", limit))
        : List.of();
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
    Question question = new Question().add(LATEST);
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
    if (filter.report() != null) {
      question.add(" AND r.id = ?", filter.report());
    }
    if (!filter.asksForEvents()) {
      return true;
    }
    return events.told(question, filter, byWords);
  }

  /** A report whatever holds now, as an answer to a question without words. */
  Optional<Hit> hit(long report, long asOf) {
    return hit(report, Words.of(""), asOf);
  }

  private Optional<Hit> hit(long report, Words words, long asOf) {
    Question question = new Question();
    question.add(
        "SELECT r.id, r.article, r.version, (SELECT count(*) FROM report v WHERE v.article ="
            + " r.article), r.origin, r.language, r.published, r.published_basis, r.title,"
            + " r.outlet, r.url, ");
    if (words.isEmpty()) {
      question.add("NULL");
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
        "), (SELECT count(DISTINCT o.article) FROM report o WHERE o.origin = r.origin),"
            + " substr(r.text, 1, "
            + Headline.BEGINNING
            + ") FROM report r");
  }

  private static Hit hit(ResultSet row) throws SQLException {
    String text = row.getString(15);
    String called = Headline.of(row.getString(9), text, row.getLong(1));
    String snippet = row.getString(12);
    return new Hit(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        row.getInt(4),
        row.getLong(5),
        row.getString(6),
        EventReader.day(row.getString(7)),
        row.getString(8),
        row.getString(9),
        called,
        row.getString(10),
        row.getString(11),
        snippet == null ? beginning(called, text) : snippet.replace('\n', ' ').strip(),
        row.getInt(13),
        row.getInt(14));
  }

  private static String beginning(String called, String text) {
    String rest = Headline.rest(called, text);
    return rest.substring(0, Math.min(rest.length(), BEGINNING));
  }
}
