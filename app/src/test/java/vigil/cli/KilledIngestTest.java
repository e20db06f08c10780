package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.record.Store;

/**
 * An ingestion that is killed at any moment loses nothing that it told, and doubles nothing when it
 * runs again. The processes are real, and so is the kill.
 */
@Tag("processes")
class KilledIngestTest {
  private static final int REPORTS = 300;
  private static final int KILLS = 20;

  @TempDir Path folder;
  private final Random random = new Random(7);
  private Path reports;

  @BeforeEach
  void write() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    for (int i = 0; i < REPORTS; i++) {
      String text =
          String.format(
              "Teachers of district %d marched to the town hall on Monday to ask for their wages. Police"
                  + " watched the march and nobody was hurt. Organiser number %d said that they would be"
                  + " back.%n",
              i, i * 7);
      Files.writeString(reports.resolve(String.format("r%04d.txt", i)), text);
    }
  }

  private Process start(Path store) throws IOException {
    return start(FakeIngest.class, store, reports);
  }

  private static Process start(Class<?> program, Path store, Path sources) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            "ingest",
            "--each",
            "--by",
            "ada",
            "--date",
            "2024-05-15",
            "--into",
            store.toString(),
            sources.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The names of the reports that were told to be kept before the process ended or was killed. */
  private List<String> told(Process process, int killAfter) throws Exception {
    List<String> told = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("new\t") || line.startsWith("copy\t")) {
          told.add(line.split("\t")[1]);
        }
        if (told.size() == killAfter) {
          Thread.sleep(random.nextInt(20));
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return told;
  }

  @Test
  void killedTwentyTimesItEndsAsIfUndisturbed() throws Exception {
    Path store = folder.resolve("killed.vigil");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      Process process = start(store);
      if (i % 3 > 0) {
        told.addAll(told(process, 1 + random.nextInt(12)));
      } else {
        Thread.sleep(50 + random.nextInt(500));
        process.toHandle().destroyForcibly();
        told.addAll(told(process, -1));
      }
      if (Files.exists(store) && Files.size(store) > 0) {
        assertThat(names(store)).as("kill " + i).containsAll(told).doesNotHaveDuplicates();
      }
    }
    told.addAll(told(start(store), -1));
    assertThat(told).doesNotHaveDuplicates();
    Path undisturbed = folder.resolve("undisturbed.vigil");
    assertThat(told(start(undisturbed), -1)).hasSize(REPORTS);
    assertThat(content(store)).isEqualTo(content(undisturbed));
    try (Store proved = Store.read(store)) {
      assertThat(proved.verify().broken()).isNull();
      assertThat(proved.verify().reports()).isEqualTo(REPORTS);
    }
  }

  @Test
  void theRealCoderKilledAfterEveryOtherReportEndsAsIfUndisturbed() throws Exception {
    Path examples = Path.of("../examples");
    Path store = folder.resolve("real.vigil");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      told.addAll(told(start(Main.class, store, examples), 2));
      assertThat(names(store)).containsAll(told).doesNotHaveDuplicates();
    }
    told.addAll(told(start(Main.class, store, examples), -1));
    assertThat(told).doesNotHaveDuplicates();
    Path undisturbed = folder.resolve("undisturbed.vigil");
    told(start(Main.class, undisturbed, examples), -1);
    assertThat(names(undisturbed)).hasSizeGreaterThan(6);
    assertThat(content(store)).isEqualTo(content(undisturbed));
    try (Store proved = Store.read(store)) {
      assertThat(proved.verify().broken()).isNull();
    }
  }

  @Test
  void twoAtOnceKeepEachReportOnce() throws Exception {
    Path store = folder.resolve("two.vigil");
    Process one = start(store);
    Process other = start(store);
    List<String> told = new ArrayList<>();
    Thread reading =
        new Thread(
            () -> {
              try {
                told.addAll(told(one, -1));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    reading.start();
    List<String> more = told(other, -1);
    reading.join();
    told.addAll(more);
    assertThat(one.exitValue()).isZero();
    assertThat(other.exitValue()).isZero();
    assertThat(told).hasSize(REPORTS).doesNotHaveDuplicates();
    assertThat(names(store)).hasSize(REPORTS).doesNotHaveDuplicates();
    try (Store proved = Store.read(store)) {
      assertThat(proved.verify().broken()).isNull();
    }
  }

  private static List<String> names(Path store) throws SQLException {
    return rows(store, "SELECT name FROM item ORDER BY id");
  }

  /** All that is kept, but for when. */
  private static List<String> content(Path store) throws SQLException {
    List<String> content = new ArrayList<>();
    content.addAll(
        rows(store, "SELECT seq, report, identity, name, sha256, size FROM item ORDER BY id"));
    content.addAll(
        rows(store, "SELECT seq, who, what, subject, was, becomes FROM log ORDER BY seq"));
    for (String table : List.of("report", "record", "event", "original", "record_json", "term")) {
      content.addAll(rows(store, "SELECT * FROM " + table + " ORDER BY 1"));
    }
    for (String table : List.of("actor", "attribution", "facet")) {
      content.addAll(rows(store, "SELECT * FROM " + table + " ORDER BY 1, 2, 3"));
    }
    return content;
  }

  private static List<String> rows(Path store, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          byte[] bytes = answer.getBytes(i);
          row.append(bytes == null ? "-" : new String(bytes, UTF_8)).append('|');
        }
        rows.add(columns == 1 ? answer.getString(1) : row.toString());
      }
    }
    return rows;
  }
}
