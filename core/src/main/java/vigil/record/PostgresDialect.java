package vigil.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's words. */
final class PostgresDialect implements Dialect {
  private static final String QUERY = "to_tsquery('vigil_words', ?)";
  private static final String MARKS =
      "'StartSel=\"" + Hit.OPENS + "\", StopSel=\"" + Hit.CLOSES + "\", MaxWords=24, MinWords=12'";

  private final String incidents =
      "SELECT DISTINCT l.look, x.incident FROM unnest(?, ?, ?, ?, ?)"
          + " AS l (look, type, name, first, last) CROSS JOIN LATERAL ("
          + Candidates.Look.query(join(), "l.type", "l.name", "l.first", "l.last")
          + ") x";

  @Override
  public void beginRead(Sql sql) {
    sql.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  /**
   * Readers go on; a second writer waits. Who writes asks for few rows at a time, by their keys:
   * plans that were made while the tables were small must not go through whole tables later.
   */
  @Override
  public void beginWrite(Sql sql) {
    sql.run(
        "BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
            + " SET LOCAL enable_mergejoin = off; SET LOCAL jit = off;"
            + " LOCK TABLE log IN EXCLUSIVE MODE");
  }

  @Override
  public boolean isFar() {
    return true;
  }

  @Override
  public void incidents(Sql sql, List<Candidates.Look> looks, int events, Candidates.Found found) {
    if (looks.isEmpty()) {
      return;
    }
    sql.each(
        incidents,
        row -> found.take(row.getInt(1), row.getLong(2)),
        LongStream.range(0, looks.size()).toArray(),
        looks.stream().mapToLong(Candidates.Look::type).toArray(),
        looks.stream().mapToLong(Candidates.Look::name).toArray(),
        looks.stream().mapToLong(Candidates.Look::first).toArray(),
        looks.stream().mapToLong(Candidates.Look::last).toArray(),
        events);
  }

  @Override
  public String join() {
    return "JOIN";
  }

  @Override
  public void matches(Question question, Words words) {
    question.add("w.found @@ " + QUERY, question(words));
  }

  @Override
  public void rank(Question question, Words words) {
    question.add("ts_rank(w.found, " + QUERY + ") DESC, r.id", question(words));
  }

  @Override
  public void snippet(Question question, Words words) {
    question.add(
        "ts_headline('vigil_words', w.text, " + QUERY + ", " + MARKS + ")", question(words));
  }

  @Override
  public void reports(Question question, Words words) {
    question.add("SELECT w.rowid FROM report_words w WHERE w.found @@ " + QUERY, question(words));
  }

  /** The words in the language of text search. */
  private static String question(Words words) {
    String wanted = joined(words.wanted(), " & ");
    return words.unwanted().isEmpty()
        ? wanted
        : "(" + wanted + ") & !(" + joined(words.unwanted(), " | ") + ")";
  }

  private static String joined(List<Words.Term> terms, String by) {
    return terms.stream().map(PostgresDialect::term).collect(Collectors.joining(by));
  }

  private static String term(Words.Term term) {
    String words =
        Arrays.stream(term.words().split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" <-> "));
    return "(" + words + (term.beginning() ? ":*" : "") + ")";
  }

  @Override
  public long bytes(Sql sql) {
    return sql.number("SELECT pg_database_size(current_database())");
  }

  @Override
  public @Nullable String amiss(Sql sql) {
    long same =
        sql.number(
            "SELECT count(*) FROM report r JOIN report_words w ON w.rowid = r.id WHERE w.title IS NOT"
                + " DISTINCT FROM r.title AND w.text = r.text AND w.speakers = r.speakers");
    boolean whole =
        same == sql.number("SELECT count(*) FROM report")
            && same == sql.number("SELECT count(*) FROM report_words");
    return whole ? null : "the index of words does not hold the words of the reports";
  }

  @Override
  public String month(String day) {
    String date = "(DATE '1970-01-01' + CAST(" + day + " AS INTEGER))";
    return "CAST(extract(year FROM "
        + date
        + ") * 12 + extract(month FROM "
        + date
        + ") - 1 AS INTEGER)";
  }
}
