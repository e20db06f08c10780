package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.export.ParquetColumn.Kind;

/** Tables, read back by DuckDB. */
class ParquetFileTest {
  @TempDir Path folder;

  /** Cells of the answer's only row, parted by strokes. */
  private static String asked(String question) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.append(i == 1 ? "" : "|").append(rows.getString(i));
      }
      return row.toString();
    }
  }

  private Path written(EventFile form, Sample... events) throws IOException {
    Path file = folder.resolve("events." + (form instanceof ParquetFile ? "parquet" : "csv"));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(form.opening());
      for (Sample event : events) {
        out.write(form.one(event.made()));
      }
      out.write(form.closing());
    }
    return file;
  }

  private static Sample bare() {
    Sample bare = new Sample();
    bare.event = 3;
    bare.from = null;
    bare.counts = List.of();
    bare.recipients = List.of();
    bare.origin = 4;
    return bare;
  }

  @Test
  void eventsAreReadBackWithTheirTypes() throws Exception {
    Path file = written(new ParquetFile("9"), new Sample(), bare());
    assertThat(
            asked(
                "SELECT count(*), sum(killed), count(killed), min(\"from\"), typeof(min(day)),"
                    + " count(recipients), sum(latitude), count(*) FILTER (copy), min(geonames),"
                    + " typeof(min(report)) FROM '"
                    + file
                    + "'"))
        .isEqualTo("2|4|1|2024-05-03|DATE|1|-27.0|1|3691175|BIGINT");
    assertThat(asked("SELECT event, title, speakers FROM '" + file + "' WHERE NOT copy"))
        .isEqualTo("12#e2|Harbour \"news\", again|Ada Quill");
    assertThat(asked("SELECT created_by FROM parquet_file_metadata('" + file + "')"))
        .isEqualTo("Vigil version 9");
  }

  @Test
  void anEmptyTableIsOne() throws Exception {
    Path file = written(new ParquetFile("9"));
    assertThat(asked("SELECT count(*) FROM '" + file + "'")).isEqualTo("0");
  }

  @Test
  void manyGroupsAndMissingValuesAreReadBack() throws Exception {
    Map<String, Kind> schema = new LinkedHashMap<>();
    schema.put("n", Kind.WHOLE);
    schema.put("odd", Kind.TRUTH);
    schema.put("words", Kind.TEXT);
    schema.put("day", Kind.DAY);
    ParquetTable table = new ParquetTable(schema, "a test", 400);
    Path file = folder.resolve("many.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(table.opening());
      for (int i = 0; i < 1000; i++) {
        out.write(
            table.add(
                Arrays.asList(
                    i,
                    i % 2 == 1,
                    i % 3 == 0 ? null : "wörd " + i,
                    i < 500 ? LocalDate.of(1969, 12, 31).plusDays(i) : null)));
      }
      out.write(table.closing());
    }
    assertThat(
            asked(
                "SELECT count(*), sum(n), count(*) FILTER (odd), count(words), max(day), min(day),"
                    + " max(words) FROM '"
                    + file
                    + "'"))
        .isEqualTo("1000|499500|500|666|1971-05-14|1969-12-31|wörd 998");
    assertThat(asked("SELECT count(DISTINCT row_group_id) FROM parquet_metadata('" + file + "')"))
        .isEqualTo("3");
  }

  @Test
  void theCsvIsReadBackToo() throws Exception {
    Path file = written(EventFile.of(ExportForm.CSV, "9", Sample.KEPT), new Sample(), bare());
    assertThat(
            asked(
                "SELECT count(*), count(*) FILTER (copy), min(\"day\"), min(title), min(origin),"
                    + " min(incident) FROM read_csv('"
                    + file
                    + "')"))
        .isEqualTo("2|1|2024-05-03|Harbour \"news\", again|4|i7");
  }
}
