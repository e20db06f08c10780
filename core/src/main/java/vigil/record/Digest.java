package vigil.record;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
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

  /** A part of the rows; the query has the entry's number as its one value. */
  record Part(String name, String query) {}

  private static Part added(String table) {
    return new Part(table, "SELECT * FROM " + table + " WHERE seq = ? ORDER BY id");
  }

  private static Part ofEvents(String table, String order) {
    return new Part(
        table,
        "SELECT c.* FROM event e JOIN "
            + table
            + " c ON c.event = e.id WHERE e.seq = ? ORDER BY c.event, c."
            + order);
  }

  private static Part closed(String table) {
    return new Part(
        table + " closed", "SELECT id FROM " + table + " WHERE until_seq = ? ORDER BY id");
  }

  /** The hash of the entry's rows, in hexadecimal. */
  String of(long seq) {
    MessageDigest digest = Hashes.sha256();
    for (Part part : PARTS) {
      sql.each(part.query, row -> add(digest, part, row), seq);
    }
    return Hashes.hex(digest);
  }

  private static void add(MessageDigest digest, Part part, ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Hashes.add(digest, part.name);
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnName(i);
      Object value = column.equals("until_seq") ? null : row.getObject(i);
      if (value != null) {
        Hashes.add(digest, column);
        Hashes.add(digest, value);
      }
    }
  }
}
