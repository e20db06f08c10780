package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are read by another program, DuckDB. */
class TablesTest {
  @TempDir Path folder;

  @Test
  void anotherProgramReadsThem() throws Exception {
    Path reports = Inputs.folder(folder);
    Path out = folder.resolve("tables");
    Runs.trial(
        2,
        Map.of(),
        "--input",
        reports.toString(),
        "--output",
        out.toString(),
        "--format",
        "parquet");

    assertThat(
            rows(
                "SELECT report, kind, version, predecessor, origin FROM '%s' ORDER BY 1",
                "reports"))
        .containsSubsequence("1|new|1|null|1", "2|copy|1|null|1", "3|version|2|1|1");
    assertThat(rows("SELECT event, incident FROM '%s' WHERE event = '2#e1'", "incidents"))
        .containsExactly("2#e1|i1#e1");
    assertThat(rows("SELECT type, actor_countries, place, evidence FROM '%s'", "events"))
        .anyMatch(row -> row.startsWith("CONSULT|") && row.contains("Geneva"));
    assertThat(rows("SELECT reason FROM '%s' ORDER BY 1", "refusals"))
        .containsExactly("binary", "other_language", "unreadable", "unreadable");
  }

  private List<String> rows(String query, String table) throws Exception {
    String files = folder.resolve("tables").resolve(table) + "/*.parquet";
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query.formatted(files))) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(answer.getObject(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
