package vigil.record;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQLite's words. */
final class SqliteDialect implements Dialect {
  private static final String MARKS = "'" + Hit.OPENS + "', '" + Hit.CLOSES + "', '…', 18";

  private final String incidents = Candidates.Look.query(join(), "?", "?", "?", "?");

  @Override
  public void beginRead(Sql sql) {
    sql.run("BEGIN");
  }

  @Override
  public void beginWrite(Sql sql) {
    sql.run("BEGIN IMMEDIATE");
  }

  @Override
  public boolean isFar() {
    return false;
  }

  @Override
  public void incidents(Sql sql, List<Candidates.Look> looks, int events, Candidates.Found found) {
    for (int i = 0; i < looks.size(); i++) {
      Candidates.Look look = looks.get(i);
      int number = i;
      sql.each(
          incidents,
          row -> found.take(number, row.getLong(1)),
          look.type(),
          look.name(),
          look.first(),
          look.last(),
          events);
    }
  }

  /** Its planner would else choose another table to lead. */
  @Override
  public String join() {
    return "CROSS JOIN";
  }

  @Override
  public void matches(Question question, Words words) {
    question.add("report_words MATCH ?", question(words));
  }

  @Override
  public void rank(Question question, Words words) {
    question.add("w.rank");
  }

  @Override
  public void snippet(Question question, Words words) {
    String ofText = "snippet(report_words, 1, " + MARKS + ")";
    question.add("CASE WHEN instr(" + ofText + ", '" + Hit.OPENS + "') > 0 THEN " + ofText);
    question.add(" ELSE snippet(report_words, -1, " + MARKS + ") END");
  }

  @Override
  public void reports(Question question, Words words) {
    question.add("SELECT rowid FROM report_words WHERE report_words MATCH ?", question(words));
  }

  /** The words in FTS5's language. */
  private static String question(Words words) {
    String wanted = joined(words.wanted(), " AND ");
    return words.unwanted().isEmpty()
        ? wanted
        : "(" + wanted + ") NOT (" + joined(words.unwanted(), " OR ") + ")";
  }

  private static String joined(List<Words.Term> terms, String by) {
    return terms.stream()
        .map(term -> "\"" + term.words() + "\"" + (term.beginning() ? "*" : ""))
        .collect(Collectors.joining(by));
  }

  @Override
  public long bytes(Sql sql) {
    return sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size");
  }

  @Override
  public @Nullable String amiss(Sql sql) {
    String said = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("ok");
    if (!said.equals("ok")) {
      return "the file is damaged: " + said;
    }
    return sql.number("SELECT count(*) FROM report_words_docsize")
            == sql.number("SELECT count(*) FROM report")
        ? null
        : "the index of words does not hold every report once";
  }

  @Override
  public String month(String day) {
    String date = "date(" + day + " * 86400, 'unixepoch')";
    return "(CAST(substr("
        + date
        + ", 1, 4) AS INTEGER) * 12 + CAST(substr("
        + date
        + ", 6, 2) AS INTEGER) - 1)";
  }
}
