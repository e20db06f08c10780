package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vigil.actors.FactFile;

/** What a job is told, as {@code vigil ingest} is told it. */
class JobOptionsTest {
  private static final String GUARD =
      FactFile.HEAD + "harbour-guard\tgroup\tHarbour Guard of Oyrun\tEST\tREB\t\t\tcertain\town\n";

  @TempDir Path folder;

  private Plan plan(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "--input";
    all[1] = folder.toString();
    all[2] = "--output";
    all[3] = folder.resolve("out").toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return Runs.plan(all);
  }

  @Test
  void whatReportsDoNotSayOfThemselves() {
    Plan plan = plan("--date", "2024-03-02", "--outlet", "Quay Post", "--columns", "text=body");

    assertThat(plan.said().date()).isEqualTo(LocalDate.of(2024, 3, 2));
    assertThat(plan.said().outlet()).isEqualTo("Quay Post");
    assertThat(plan.reading().columns()).isEqualTo("text=body");
    assertThat(plan.output().form()).isEqualTo(Plan.Form.JSONL);
    assertThat(plan.coder()).isEqualTo(Plan.Coder.STANDARD);
  }

  @Test
  void whatCannotBeUnderstoodIsNamedBeforeAnythingStarts() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.tsv"), "harbour-guard\tnonsense\n");

    assertThatThrownBy(() -> plan("--date", "2024-13-02"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("2024-13-02");
    assertThatThrownBy(() -> plan("--columns", "colour=red"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> plan("--model", folder.resolve("none.onnx").toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.onnx");
    assertThatThrownBy(() -> plan("--actors", broken.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.tsv:1");
  }

  @Test
  void aClustersWorkersWantFullPathsAndAreToldInOneLine() {
    assertThatThrownBy(() -> submitted("--input", "reports", "--output", "/records/"))
        .isInstanceOf(ProgramParametrizationException.class)
        .hasMessageStartingWith("vigil: reports: on a cluster, give the full path");
    assertThatThrownBy(() -> submitted("--input", "/reports", "--output", "record.vigil"))
        .isInstanceOf(ProgramParametrizationException.class)
        .hasMessageStartingWith("vigil: record.vigil: on a cluster, give the full path");
    assertThatThrownBy(() -> submitted("--input", "/reports"))
        .isInstanceOf(ProgramParametrizationException.class)
        .hasMessageContaining("--output");
    assertThat(submitted("--help")).isNull();
    assertThat(
            submitted(
                "--input", "kafka://broker:9092/reports", "--output", "jdbc:postgresql://db/vigil"))
        .isNotNull();
  }

  private static Plan submitted(String... arguments) {
    Main main = new Main();
    return main.plan(new CommandLine(main), arguments);
  }

  @Test
  void actorsOfOnesOwnAreKnownToTheJob() throws Exception {
    Path actors = Files.writeString(folder.resolve("own.tsv"), GUARD);
    Path report =
        Files.writeString(
            folder.resolve("report.txt"),
            "2024-05-15\n\nThe Harbour Guard of Oyrun shelled the barracks on Tuesday and killed"
                + " four soldiers, the army said.\n");
    Path out = folder.resolve("out");

    Runs.trial(
        1,
        Map.of(),
        "--input",
        report.toString(),
        "--output",
        out.toString(),
        "--actors",
        actors.toString());

    List<String> records = Runs.lines(out.resolve("records"));
    assertThat(records).singleElement().asString().contains("\"harbour-guard\"");
  }
}
