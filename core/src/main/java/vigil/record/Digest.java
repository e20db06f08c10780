package vigil.record;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash of all rows that one entry of the log added or closed. Absent values are passed over, so
 * that a column that a later form adds leaves the hashes of earlier entries as they were.
 */
final class Digest {
  /** Every table that holds what the log tells, and its rows of one entry, in a fixed order. */
  static final List<Part> PARTS =
      List.of(
          added("item"),
          added("refusal"),
          added("report"),
          added("record"),
          added("event"),
          ofEvents("actor", "role, c.n"),
          ofEvents("place", "event"),
          ofEvents("quantity", "n"),
          ofEvents("attribution", "mention, c.n"),
          added("correction"),
          added("member"),
          added("link"),
          added("history"),
          added("warning"),
          added("rule"),
          closed("report"),
          closed("record"),
          closed("event"),
          closed("correction"),
          closed("member"),
          closed("link"),
          closed("history"),
          closed("warning"),
          closed("rule"));

  private final Sql sql;

  Digest(Sql sql) {
    this.sql = sql;
  }

  /**
   * A part of the rows; the query has the first and the last entry's number as its values, and
   * gives each row's entry before the row.
   */
  record Part(String name, String query) {}

  private static Part added(String table) {
    return new Part(
        table,
        "SELECT c.seq, c.* FROM " + table + " c WHERE c.seq BETWEEN ? AND ? ORDER BY c.seq, c.id");
  }

  private static Part ofEvents(String table, String order) {
    return new Part(
        table,
        "SELECT e.seq, c.* FROM event e JOIN "
            + table
            + " c ON c.event = e.id WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq, c.event, c."
            + order);
  }

  private static Part closed(String table) {
    return new Part(
        table + " closed",
        "SELECT until_seq, id FROM "
            + table
            + " WHERE until_seq BETWEEN ? AND ? ORDER BY until_seq, id");
  }

  /** The hash of each entry's rows, in hexadecimal, from the first entry to the last. */
  List<String> of(long first, long last) {
    List<MessageDigest> digests = new ArrayList<>();
    for (long seq = first; seq <= last; seq++) {
      digests.add(Hashes.sha256());
    }
    for (Part part : PARTS) {
      sql.each(
          part.query,
          row -> add(digests.get(Math.toIntExact(row.getLong(1) - first)), part, row),
          first,
          last);
    }
    return digests.stream().map(Hashes::hex).toList();
  }

  private static void add(MessageDigest digest, Part part, ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Hashes.add(digest, part.name);
    for (int i = 2; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnName(i);
      Object value = column.equals("until_seq") ? null : row.getObject(i);
      if (value != null) {
        Hashes.add(digest, column);
        Hashes.add(digest, value);
      }
    }
  }
}
