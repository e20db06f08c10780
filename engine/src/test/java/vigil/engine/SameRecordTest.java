package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.cli.ExitCode;
import vigil.record.Store;

/** The job makes of the same input the same record as {@code vigil ingest}. */
class SameRecordTest {
  private static final Map<String, String> QUICK =
      Map.of("execution.checkpointing.interval", "500 ms");

  @TempDir Path folder;

  @Test
  void ownReportsOfEveryShape() throws Exception {
    Path reports = Inputs.folder(folder);
    same(reports, 2);

    assertThat(Runs.lines(folder.resolve("lines/refusals")))
        .hasSize(4)
        .anyMatch(line -> line.contains("a.jsonl#3"))
        .anyMatch(line -> line.contains("b.bin"))
        .anyMatch(line -> line.contains("is in French"))
        .anyMatch(line -> line.contains("d.warc.gz"));
    assertThat(kinds()).contains("copy", "version", "new");
  }

  @Test
  void theExamples() throws Exception {
    same(Path.of("../examples"), 3);
  }

  @Test
  void othersReportsWhereTheyLie() throws Exception {
    String reports = System.getProperty("vigil.reports", "");
    assumeTrue(!reports.isEmpty(), "-Dvigil.reports=FOLDER names no folder of reports");
    same(Path.of(reports), 2);
  }

  /** Runs all three ways, and compares. */
  private void same(Path reports, int slots) throws Exception {
    Path store = folder.resolve("store.vigil");
    Path ingested = folder.resolve("ingested.vigil");
    Path lines = folder.resolve("lines");

    Runs.ingest(ingested, reports);
    Runs.Told kept =
        Runs.trial(slots, QUICK, "--input", reports.toString(), "--output", store.toString());
    Runs.Told told =
        Runs.trial(slots, QUICK, "--input", reports.toString(), "--output", lines.toString());

    assertThat(Rows.content(store)).isEqualTo(Rows.content(ingested)).isNotEmpty();
    try (Store proved = Store.read(store)) {
      assertThat(proved.verify().broken()).isNull();
    }
    assertThat(reportsOf(lines)).isEqualTo(reportsOf(ingested.toString()));
    assertThat(Runs.lines(lines.resolve("refusals")))
        .hasSize(Rows.of(ingested, "SELECT id FROM refusal").size());
    assertThat(Runs.lines(lines.resolve("records"))).hasSameSizeAs(reportsOf(lines));
    assertThat(incidentsOf(lines)).isEqualTo(incidentsOf(ingested.toString()));
    assertThat(told.end()).isEqualTo(kept.end());
    assertThat(kept.err().lines().reduce((a, b) -> b).orElse(""))
        .startsWith(reportsOf(lines).size() + " reports kept");
  }

  private Set<String> kinds() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (String line : Runs.lines(folder.resolve("lines/reports"))) {
      kinds.add(new ObjectMapper().readTree(line).get("kind").asText());
    }
    return kinds;
  }

  private static Set<String> reportsOf(Path lines) throws Exception {
    Set<String> reports = new TreeSet<>();
    for (String line : Runs.lines(lines.resolve("reports"))) {
      JsonNode report = new ObjectMapper().readTree(line);
      List<String> row = new ArrayList<>();
      for (String field : List.of("report", "version", "predecessor", "origin", "document")) {
        row.add(report.get(field).asText());
      }
      reports.add(String.join("|", row));
    }
    return reports;
  }

  private static Set<String> reportsOf(String store) throws Exception {
    return new TreeSet<>(
        Rows.of(Path.of(store), "SELECT id, version, predecessor, origin, document FROM report"));
  }

  /** Which events are of one incident, whatever its name. */
  private static Set<Set<String>> incidentsOf(Path lines) throws Exception {
    Map<String, String> last = new HashMap<>();
    for (String line : inOrder(lines)) {
      JsonNode joined = new ObjectMapper().readTree(line);
      last.put(joined.get("event").asText(), joined.get("incident").asText());
    }
    last.values().removeIf("null"::equals);
    return groups(last);
  }

  /** Lines of one writer follow one another in the numbers of its files. */
  private static List<String> inOrder(Path lines) throws Exception {
    List<String> all = new ArrayList<>();
    try (var files = Files.list(lines.resolve("incidents"))) {
      for (Path file :
          files.sorted(java.util.Comparator.comparing(SameRecordTest::place)).toList()) {
        all.addAll(Files.readAllLines(file));
      }
    }
    return all;
  }

  private static int place(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(
        name.substring(name.lastIndexOf('-') + 1, name.length() - ".jsonl".length()));
  }

  private static Set<Set<String>> incidentsOf(String store) throws Exception {
    Map<String, String> incidents = new HashMap<>();
    String query =
        "SELECT e.report || '#e' || e.number, m.incident FROM member m JOIN event e ON e.id ="
            + " m.event WHERE m.until_seq IS NULL";
    for (String row : Rows.of(Path.of(store), query)) {
      String[] parts = row.split("\\|");
      incidents.put(parts[0], parts[1]);
    }
    return groups(incidents);
  }

  private static Set<Set<String>> groups(Map<String, String> incidents) {
    Map<String, Set<String>> groups = new HashMap<>();
    incidents.forEach((e, i) -> groups.computeIfAbsent(i, x -> new TreeSet<>()).add(e));
    return Set.copyOf(groups.values());
  }

  @Test
  void aStoreOfALaterVersionEndsTheJobWithItsReason() throws Exception {
    Path reports = Inputs.folder(folder);
    Path store = folder.resolve("later.vigil");
    Store.write(store, java.time.Clock.systemUTC()).close();
    Rows.execute(store, "PRAGMA user_version = 9999");

    Runs.Told ended =
        Runs.trial(1, QUICK, "--input", reports.toString(), "--output", store.toString());

    assertThat(ended.end()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(ended.err()).contains("the job failed: ").contains("later version of Vigil");
  }

  @Test
  void aStoreThatCannotBeIsNamed() throws Exception {
    String store = folder.resolve("none/record.vigil").toString();

    Runs.Told ended =
        Runs.trial(1, QUICK, "--input", Inputs.folder(folder).toString(), "--output", store);

    assertThat(ended.end()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(ended.err()).contains("the job failed: " + store + ": cannot be opened");
  }

  @Test
  void whatIsKeptAlreadyIsPassedOver() throws Exception {
    Path reports = Inputs.folder(folder);
    Path store = folder.resolve("store.vigil");
    String[] options = {"--input", reports.toString(), "--output", store.toString()};
    Runs.trial(2, QUICK, options);
    List<String> before = Rows.content(store);

    Runs.Told again = Runs.trial(2, QUICK, options);

    assertThat(Rows.content(store)).isEqualTo(before);
    assertThat(again.err()).contains("0 reports kept").contains("known already");
    assertThat(again.end()).isEqualTo(ExitCode.REFUSED);
  }
}
