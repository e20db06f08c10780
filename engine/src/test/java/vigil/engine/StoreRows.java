package vigil.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What is in a store's tables, as a stranger's program would look. */
final class StoreRows {
  private final String address;

  /** By an address of JDBC's. */
  StoreRows(String address) {
    this.address = address;
  }

  /** The lines of JSON of all records, sorted. */
  List<String> records() {
    return rows("SELECT packed FROM record_json", row -> unpacked(row.getBytes(1))).stream()
        .sorted()
        .toList();
  }

  /** Which item is in which report. */
  List<String> items() {
    return strings("SELECT id || ' ' || report || ' ' || identity FROM item ORDER BY id");
  }

  /** Which report is which version of which article, and a copy of which. */
  List<String> reports() {
    return strings(
        "SELECT id || ' ' || article || ' ' || version || ' ' || origin FROM report ORDER BY id");
  }

  /** Which event is of which report, of which type, and of which incident. */
  List<String> events() {
    return strings(
        "SELECT e.id || ' ' || e.report || ' ' || e.type || ' ' || m.incident FROM event e"
            + " JOIN member m ON m.event = e.id ORDER BY m.id");
  }

  /** What was refused. */
  List<String> refusals() {
    return strings("SELECT id || ' ' || name || ' ' || reason FROM refusal ORDER BY id");
  }

  /** How many items are kept; none where the database does not answer. */
  long kept() {
    try {
      return Long.parseLong(strings("SELECT count(*) FROM item").get(0));
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  private List<String> strings(String query) {
    return rows(query, row -> row.getString(1));
  }

  private interface Column {
    String of(ResultSet row) throws SQLException;
  }

  private List<String> rows(String query, Column column) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(column.of(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static String unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
