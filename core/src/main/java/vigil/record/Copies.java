package vigil.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.document.Copying;
import vigil.document.Document;
import vigil.document.Signature;

/**
 * Finds which kept report a text is a copy of, by the rules of {@link Copying}. Texts that share a
 * band of their signatures are compared.
 */
final class Copies {
  private static final int CANDIDATES = 200;

  private final Sql sql;

  Copies(Sql sql) {
    this.sql = sql;
  }

  /**
   * The first report of the same text.
   *
   * @param likeness the share of stretches of words that both have, 0 to 1
   */
  record Origin(long report, double likeness) {}

  /** A report whose text may be nearly the same. */
  private record Candidate(
      long report, long origin, boolean sameOutlet, long daysApart, Signature signature) {}

  /** The first report of nearly the same text, if there is one. */
  Optional<Origin> like(Document document, Signature signature) {
    Origin best = null;
    for (Candidate candidate : candidates(document, signature)) {
      double likeness = signature.likeness(candidate.signature);
      if (!Copying.mayBe(likeness, candidate.sameOutlet, candidate.daysApart)) {
        continue;
      }
      double toFirst =
          candidate.report == candidate.origin
              ? likeness
              : signature(candidate.origin).map(signature::likeness).orElse(0.0);
      if (Copying.isOfTheFirst(toFirst) && (best == null || toFirst > best.likeness)) {
        best = new Origin(candidate.origin, toFirst);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The reports that share bands with the text, those with the most bands first. */
  private List<Candidate> candidates(Document document, Signature signature) {
    Question question = new Question();
    question.add("SELECT r.id, r.origin, r.outlet, r.published, s.packed FROM (SELECT report,");
    question.add(" count(*) AS shared FROM band WHERE band IN ").numbers(bands(signature));
    question.add(" GROUP BY report ORDER BY shared DESC, report LIMIT " + CANDIDATES + ") c");
    question.add(" JOIN report r ON r.id = c.report JOIN signature s ON s.report = c.report");
    question.add(" ORDER BY c.shared DESC, r.id");
    return sql.list(
        question.text(),
        row ->
            new Candidate(
                row.getLong(1),
                row.getLong(2),
                document.outlet() != null && document.outlet().equals(row.getString(3)),
                Copying.daysApart(document.published(), EventReader.day(row.getString(4))),
                Signature.of(row.getBytes(5))),
        question.values());
  }

  private static List<Long> bands(Signature signature) {
    return Arrays.stream(signature.bands()).boxed().toList();
  }

  private Optional<Signature> signature(long report) {
    return sql.first(
        "SELECT packed FROM signature WHERE report = ?",
        row -> Signature.of(row.getBytes(1)),
        report);
  }

  /** Writes what the report's text looks like. */
  void add(long report, Signature signature) {
    sql.insert("INSERT INTO signature (report, packed) VALUES (?, ?)", report, signature.bytes());
    for (long band : bands(signature)) {
      sql.insert(
          "INSERT INTO band (band, report) VALUES (?, ?) ON CONFLICT DO NOTHING", band, report);
    }
  }

  /** Writes what an earlier form of the store did not keep. */
  void fill() {
    List<Long> without =
        new ArrayList<>(
            sql.list(
                "SELECT id FROM report WHERE id NOT IN (SELECT report FROM signature) ORDER BY id",
                row -> row.getLong(1)));
    for (long report : without) {
      String text =
          sql.first("SELECT text FROM report WHERE id = ?", row -> row.getString(1), report)
              .orElse("");
      add(report, Signature.of(text));
    }
  }
}
