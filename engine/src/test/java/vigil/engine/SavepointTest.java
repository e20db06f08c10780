package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job that is stopped with a savepoint, as for an upgrade, goes on from it with another number of
 * slots: it knows what it read before, and reads nothing twice.
 */
class SavepointTest {
  @TempDir Path folder;

  private JobClient start(int slots, Map<String, String> settings) throws Exception {
    Plan plan =
        Runs.plan(
            "--input",
            folder.resolve("in").toString(),
            "--output",
            folder.resolve("out").toString(),
            "--every",
            "1");
    return new Trial(plan, slots, folder.resolve("state"), settings).start();
  }

  /** The reports' lines, once there are so many. */
  private List<String> reports(int many) throws Exception {
    List<String> lines = Runs.lines(folder.resolve("out/reports"));
    while (lines.size() < many) {
      Thread.sleep(200);
      lines = Runs.lines(folder.resolve("out/reports"));
    }
    return lines;
  }

  @Test
  @Timeout(180)
  void itGoesOnWhereItStopped() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Map<String, String> quick = Map.of("execution.checkpointing.interval", "500 ms");
    Files.writeString(
        in.resolve("a.jsonl"),
        Inputs.row("https://one.example/a", "One", "2024-05-15", Inputs.STRIKE));
    JobClient first = start(2, quick);
    reports(1);
    String savepoint =
        first
            .stopWithSavepoint(
                false, folder.resolve("saved").toUri().toString(), SavepointFormatType.CANONICAL)
            .get();

    Files.writeString(
        in.resolve("b.jsonl"),
        Inputs.row("https://two.example/b", "Two", "2024-05-16", Inputs.STRIKE));
    JobClient second =
        start(
            3,
            Map.of(
                "execution.checkpointing.interval",
                "500 ms",
                "execution.state-recovery.path",
                savepoint));
    List<String> lines = reports(2);
    second.cancel().get();

    assertThat(lines).hasSize(2);
    JsonNode copy =
        new ObjectMapper()
            .readTree(lines.stream().filter(l -> l.contains("/b")).findFirst().orElseThrow());
    assertThat(copy.get("kind").asText()).isEqualTo("copy");
    assertThat(copy.get("report").asInt()).isEqualTo(2);
    assertThat(copy.get("origin").asInt()).isEqualTo(1);
    assertThat(Runs.lines(folder.resolve("out/incidents")))
        .anyMatch(line -> line.contains("\"event\":\"2#e1\",\"incident\":\"i1#e1\""));
  }
}
