package vigil.record;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.document.Signature;
import vigil.record.Terms.Term;

/** Looks whether the indexes by which a store is asked hold what its rows say, and nothing else. */
final class IndexCheck {
  private final Sql sql;

  IndexCheck(Sql sql) {
    this.sql = sql;
  }

  /** An event's row, as far as terms are made of it. */
  private record Row(
      long id, @Nullable Integer day, String type, String status, @Nullable String outlet) {}

  /** Hands what does not hold to the complaint, which throws. */
  void check(Consumer<String> complaint) {
    boxes(complaint);
    signatures(complaint);
    new PartRows(sql).check(complaint);
    long[] expected = {0};
    List<Row> some = events(0);
    while (!some.isEmpty()) {
      some.forEach(row -> expected[0] += terms(row, complaint));
      some = events(some.get(some.size() - 1).id);
    }
    if (sql.number("SELECT count(*) FROM facet") != expected[0]) {
      complaint.accept("table facet has rows that no event has");
    }
    String amiss = sql.dialect().amiss(sql);
    if (amiss != null) {
      complaint.accept(amiss);
    }
  }

  private List<Row> events(long after) {
    return sql.list(
        "SELECT e.id, e.day, e.type, e.status, r.outlet FROM event e JOIN report r ON r.id = e.report"
            + " WHERE e.id > ? ORDER BY e.id LIMIT 1000",
        row ->
            new Row(
                row.getLong(1),
                row.getObject(2) == null ? null : row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        after);
  }

  private int terms(Row row, Consumer<String> complaint) {
    Set<Term> terms = new RowTerms(sql).of(row.id, row.type, row.status, row.outlet);
    for (Term term : terms) {
      long there =
          sql.number(
              "SELECT count(*) FROM facet WHERE term = (SELECT id FROM term WHERE kind = ? AND label"
                  + " = ?) AND day = ? AND event = ?",
              term.kind().label(),
              term.label(),
              row.day == null ? EventRows.NO_DAY : row.day,
              row.id);
      if (there == 0) {
        complaint.accept(
            "event " + row.id + " is not found under " + term.kind().label() + " " + term.label());
      }
    }
    return terms.size();
  }

  private void signatures(Consumer<String> complaint) {
    long[] bands = {0};
    sql.each(
        "SELECT r.id, r.text, s.packed FROM report r LEFT JOIN signature s ON s.report = r.id",
        row -> {
          Signature signature = Signature.of(row.getString(2));
          byte[] packed = row.getBytes(3);
          if (packed == null || !Arrays.equals(packed, signature.bytes())) {
            complaint.accept(
                "report " + row.getLong(1) + ": its signature is not that of its text");
          }
          bands[0] += bands(row.getLong(1), signature, complaint);
        });
    if (sql.number("SELECT count(*) FROM band") != bands[0]) {
      complaint.accept("table band has rows that no report has");
    }
    if (sql.number("SELECT count(*) FROM signature") != sql.number("SELECT count(*) FROM report")) {
      complaint.accept("table signature has rows of no report");
    }
  }

  private long bands(long report, Signature signature, Consumer<String> complaint) {
    List<Long> bands = Arrays.stream(signature.bands()).distinct().boxed().toList();
    Question question = new Question().add("SELECT count(*) FROM band WHERE report = ?", report);
    question.add(" AND band IN ").numbers(bands);
    if (sql.number(question.text(), question.values()) != bands.size()) {
      complaint.accept("report " + report + " is not found by what its text looks like");
    }
    return bands.size();
  }

  /** The map's index rounds coordinates to 32 bits, outwards. */
  private void boxes(Consumer<String> complaint) {
    long amiss =
        sql.number(
            "SELECT count(*) FROM place p LEFT JOIN event e ON e.id = p.event"
                + " LEFT JOIN place_box b ON b.event = p.event WHERE p.latitude IS NOT NULL AND"
                + " p.longitude IS NOT NULL AND (b.event IS NULL OR p.latitude NOT BETWEEN b.south"
                + " AND b.north OR b.north - b.south > 0.001 OR p.longitude NOT BETWEEN b.west AND"
                + " b.east OR b.east - b.west > 0.001 OR b.first_day <> coalesce(e.day, ?) OR"
                + " b.last_day <> coalesce(e.day, ?))",
            EventRows.NO_DAY,
            EventRows.NO_DAY);
    long expected =
        sql.number(
            "SELECT count(*) FROM place WHERE latitude IS NOT NULL AND longitude IS NOT NULL");
    if (amiss > 0 || sql.number("SELECT count(*) FROM place_box") != expected) {
      complaint.accept("the map's index does not hold the places that the events have");
    }
  }
}
