package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a store's past, with a history of four years whose last week is stormy. */
class PastCommandsTest {
  @TempDir Path folder;
  private Path history;

  @BeforeEach
  void write() throws IOException {
    history = folder.resolve("made.csv");
    StringBuilder rows = new StringBuilder("date,source,target,code\n");
    LocalDate last = LocalDate.of(2004, 12, 31);
    for (LocalDate day = LocalDate.of(2001, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      rows.append(day).append(",EGY,LBY,010\n");
      boolean storm = day.isAfter(last.minusDays(7));
      if (storm || day.getDayOfMonth() == 3) {
        rows.append(day).append(",SDNMIL,TCD,190\n").append(day).append(",SDN,TCD,193\n");
        rows.append(day).append(",SDNMIL,TCD,195\n");
      }
    }
    Files.writeString(history, rows);
    assertThat(run("import-events", history.toString()).code()).isZero();
  }

  private Console.Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of("VIGIL_STORE", folder.resolve("a.vigil").toString(), "VIGIL_USER", "ada");
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            environment,
            0,
            false);
    int code =
        new VigilCommandLine(surroundings, (model, actors) -> new FakeIngest()).run(arguments);
    return new Console.Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line.lines().findFirst().orElseThrow());
  }

  @Test
  void historiesAreListedOnceAndDropped() {
    assertThat(run("import-events", history.toString()).err()).contains("was there already");
    assertThat(run("import-events", "--list").out())
        .startsWith("h1 made.csv: ")
        .contains("events of KEDS, 2001-01-01 to 2004-12-31");
    assertThat(run("import-events", "--drop", "h1").code()).isZero();
    assertThat(run("import-events", "--list").out()).isEmpty();
    assertThat(run("import-events", "--drop", "h7").code()).isEqualTo(1);
    assertThat(run("import-events").code()).isEqualTo(2);
  }

  @Test
  void tempoTellsImportedApartAndWhatIsExpected() throws IOException {
    Console.Said said = run("tempo", "--actor", "SDN", "--type", "assault", "--from", "2004-12-13");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("2004-12-27–2004-12-31").contains("next 7 days:");
    JsonNode row =
        json(
            run(
                    "tempo",
                    "--actor",
                    "SDN",
                    "--from",
                    "2004-12-31",
                    "--by",
                    "day",
                    "--format",
                    "jsonl")
                .out());
    assertThat(row.path("imported").asInt()).isEqualTo(3);
    assertThat(row.path("happenings").asInt()).isZero();
    assertThat(row.path("events").get(0).asText()).startsWith("h1:");
  }

  @Test
  void breaksAndWarningsSeeTheStorm() throws IOException {
    assertThat(run("breaks", "--actor", "SDN").out()).contains("burst: 21 in the week");
    Console.Said warned = run("warnings");
    assertThat(warned.out()).contains("rule mean-plus-deviations", "back-test: on ", "h1:");
    assertThat(run("warnings", "--keep").out()).startsWith("w1 ");
    assertThat(run("warnings", "--keep").out()).isEmpty();
    assertThat(run("warnings", "--acknowledge", "w1", "--why", "seen").code()).isZero();
    assertThat(run("warnings", "--kept", "--all").out()).contains("w1 ", "acknowledged");
    assertThat(run("warnings", "--kept", "--feed", "atom").out())
        .startsWith("<?xml")
        .contains("<entry>", "Silence of sources is not peace.");
    assertThat(json(run("warnings", "--kept", "--feed", "json").out()).path("items")).isNotEmpty();
    assertThat(run("verify", folder.resolve("a.vigil").toString()).code()).isZero();
  }

  @Test
  void forecastsStandBesideNaiveOnesAndTheirScore() throws IOException {
    Console.Said said = run("forecast", "--actor", "SDN", "--pairs", "1");
    assertThat(said.out()).contains("SDNMIL → TCD", "long mean:", "back-test from");
    JsonNode week = json(run("forecast", "--actor", "SDN", "--format", "jsonl").out());
    assertThat(week.path("days").asInt()).isEqualTo(7);
    assertThat(week.path("naive").path("last_period").path("mean").asDouble()).isPositive();
    assertThat(week.path("back_test").path("forecast").path("coverage_90").asDouble()).isPositive();
    assertThat(run("forecast", "--actor", "nobody").err()).contains("bears the name 'nobody'");
  }

  @Test
  void precursorsAndNetworksAnswer() {
    assertThat(run("precursors").code()).isEqualTo(2);
    assertThat(run("precursors", "--actor", "SDN", "--within", "0").code()).isEqualTo(2);
    assertThat(run("precursors", "--actor", "SDN", "--every").code()).isZero();
    assertThat(run("networks", "--as", "countries").out()).contains("who fights whom", "SDN → TCD");
    assertThat(run("networks", "--sponsors-of", "Hezbollah").out()).contains("backing: ");
  }

  @Test
  void aBriefComesInEveryForm() {
    String[] days = {"brief", "--from", "2004-12-01", "--to", "2004-12-31", "--format", ""};
    days[6] = "text";
    assertThat(run(days).out()).startsWith("Situation\n2004-12-01 to 2004-12-31, as of entry 1");
    assertThat(run(days).out())
        .contains("No report tells of a happening")
        .contains("have 55 events: 31 of no type, 24");
    days[6] = "markdown";
    assertThat(run(days).out()).startsWith("# Situation").contains("## Warnings");
    days[6] = "html";
    assertThat(run(days).out()).startsWith("<!DOCTYPE html>").contains("<cite>");
    days[6] = "pdf";
    assertThat(run(days).out()).startsWith("%PDF-");
    assertThat(run("brief", "--from", "2004-12-31", "--to", "2004-12-01").code()).isEqualTo(2);
    assertThat(run("brief", "--since", "0").out()).contains("SINCE THE BRIEF AS OF ENTRY 0");
  }
}
