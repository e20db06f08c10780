package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.document.Span;

/** Reads the ties and tolls that hold, of reports that a filter means by words, days and number. */
final class Ties {
  private static final String TIE =
      "SELECT r.id, t.from_name, t.from_id, t.relation, t.to_name, t.to_id, t.from_day, t.to_day,"
          + " t.speaker, t.evidence_start, t.evidence_end, t.evidence, r.outlet, r.published FROM tie"
          + " t JOIN record c ON c.id = t.record JOIN report r ON r.id = c.report WHERE 1 = 1";
  private static final String TOLL =
      "SELECT r.id, r.origin, t.side, t.kind, t.value, t.low, t.high, t.increment, t.since, t.as_of,"
          + " t.speaker, t.note, t.evidence_start, t.evidence_end, t.evidence, r.title, r.outlet,"
          + " r.published FROM toll t JOIN record c ON c.id = t.record JOIN report r ON r.id ="
          + " c.report WHERE 1 = 1";

  private final Sql sql;

  Ties(Sql sql) {
    this.sql = sql;
  }

  /**
   * Ties, the latest told first.
   *
   * @param party words of a party's name or its identifier; null for all
   * @param relation null for all
   * @param limit how many at most; 0 for all
   */
  List<TieLine> all(Filter filter, @Nullable String party, @Nullable String relation, int limit) {
    Question question = new Question().add(TIE);
    reports(question, filter);
    if (relation != null) {
      question.add(" AND t.relation = ?", relation);
    }
    if (party != null) {
      party(question, party);
    }
    question.add(" ORDER BY coalesce(r.day, 0) DESC, r.id DESC, t.n");
    limit(question, limit);
    return sql.list(question.text(), Ties::tie, question.values());
  }

  /** An identifier means that one alone; else the name's words are looked for. */
  private void party(Question question, String party) {
    String id = party.startsWith("=") ? party.substring(1) : party;
    String like = "%" + party.replace("=", "").replace("%", "") + "%";
    question.add(" AND (t.from_id = ? OR t.to_id = ?", id, id);
    if (!party.startsWith("=")) {
      question.add(
          " OR lower(t.from_name) LIKE lower(?) OR lower(t.to_name) LIKE lower(?)", like, like);
    } else {
      question.add(" OR lower(t.from_name) = ? OR lower(t.to_name) = ?", lower(id), lower(id));
    }
    question.add(")");
  }

  private static String lower(String name) {
    return NameFolding.key(name);
  }

  /**
   * Tolls, the latest first.
   *
   * @param side words of the side's name; null for all
   * @param kind killed, injured…; null for all
   * @param limit how many at most; 0 for all
   */
  List<TollLine> tolls(Filter filter, @Nullable String side, @Nullable String kind, int limit) {
    Question question = new Question().add(TOLL);
    reports(question, filter);
    if (side != null) {
      question.add(" AND lower(t.side) LIKE lower(?)", "%" + side.replace("%", "") + "%");
    }
    if (kind != null) {
      question.add(" AND t.kind = ?", kind);
    }
    question.add(" ORDER BY coalesce(t.as_of, r.published, '') DESC, r.id DESC, t.n");
    limit(question, limit);
    return sql.list(question.text(), Ties::toll, question.values());
  }

  private void reports(Question question, Filter filter) {
    question.holds("c", filter.asOf()).holds("r", filter.asOf());
    if (filter.report() != null) {
      question.add(" AND r.id = ?", filter.report());
    }
    if (filter.from() != null) {
      question.add(" AND r.day >= ?", Math.toIntExact(filter.from().toEpochDay()));
    }
    if (filter.to() != null) {
      question.add(" AND r.day <= ?", Math.toIntExact(filter.to().toEpochDay()));
    }
    Words words = Words.of(filter.words() == null ? "" : filter.words());
    if (!words.isEmpty()) {
      question.add(" AND r.id IN (");
      sql.dialect().reports(question, words);
      question.add(")");
    }
  }

  private static void limit(Question question, int limit) {
    if (limit > 0) {
      question.add(" LIMIT ?", limit);
    }
  }

  private static TieLine tie(ResultSet row) throws SQLException {
    return new TieLine(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        EventReader.day(row.getString(7)),
        EventReader.day(row.getString(8)),
        row.getString(9),
        new Span(row.getInt(10), row.getInt(11)),
        row.getString(12),
        row.getString(13),
        EventReader.day(row.getString(14)));
  }

  private static TollLine toll(ResultSet row) throws SQLException {
    return new TollLine(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        EventReader.whole(row, 5),
        EventReader.whole(row, 6),
        EventReader.whole(row, 7),
        EventReader.whole(row, 8),
        row.getString(9),
        EventReader.day(row.getString(10)),
        row.getString(11),
        row.getString(12),
        new Span(row.getInt(13), row.getInt(14)),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        EventReader.day(row.getString(18)));
  }
}
