package vigil.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows of a store as text, to be compared. */
final class Rows {
  private Rows() {}

  static List<String> of(Path store, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(answer.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }

  static void execute(Path store, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /** All that a store keeps, but for when it was done and what packing made of it. */
  static List<String> content(Path store) throws SQLException {
    List<String> content = new ArrayList<>();
    content.addAll(
        of(store, "SELECT seq, report, identity, name, url, outlet, sha256, size FROM item"));
    content.addAll(of(store, "SELECT seq, identity, name, reason, message FROM refusal"));
    content.addAll(of(store, "SELECT seq, who, what, subject, was, becomes FROM log"));
    for (String table : List.of("report", "event", "member", "told", "tie", "toll", "term")) {
      content.addAll(of(store, "SELECT * FROM " + table + " ORDER BY 1"));
    }
    for (String table : List.of("actor", "place", "quantity", "attribution", "facet")) {
      content.addAll(of(store, "SELECT * FROM " + table + " ORDER BY 1, 2, 3"));
    }
    return content;
  }
}
