package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;

class Muc4BenchmarkTest {
  private static final String EMPTY =
      "\"PerpInd\": [], \"PerpOrg\": [], \"Target\": [], \"Victim\": [], \"Weapon\": []";

  @TempDir private Path folder;

  @BeforeEach
  void writeReports() throws IOException {
    Files.writeString(
        folder.resolve("part.jsonl"),
        "{\"docid\": \"Q-1\", \"doctext\": \"the harbour choir sang.    nobody came.\","
            + " \"templates\": []}\n"
            + "{\"docid\": \"Q-2\", \"doctext\": \"rain fell on the quay.\", \"templates\":"
            + " [{\"incident_type\": \"arson\", "
            + EMPTY
            + "}]}\n");
  }

  private static Result run(Path data, @Nullable Path index) {
    return new Muc4Benchmark().run(new Setup(data, Fold.all(), FakeCoding::new, 20, index));
  }

  @Test
  void answersTemplatesOfEveryReportInTheDatasOrder() {
    Result result = run(folder, null);

    assertThat(result.items()).isEqualTo(2);
    assertThat(result.predictions())
        .containsExactly(new Prediction("Q-1", "[]"), new Prediction("Q-2", "[]"));
    assertThat(result.metrics().keySet())
        .containsExactly(
            "micro_f1",
            "precision",
            "recall",
            "type_f1",
            "perpind_f1",
            "perporg_f1",
            "target_f1",
            "victim_f1",
            "weapon_f1");
    assertThat(result.metrics()).containsEntry("recall", 0.0).containsEntry("type_f1", 0.0);
    assertThat(result.misses())
        .singleElement()
        .asString()
        .startsWith("Q-2 gold [{\"incident_type\"");
  }

  @Test
  void leavesOutWhatTheIndexNames() throws IOException {
    Path index = folder.resolve("index.json");
    Files.writeString(
        index,
        "[{\"source\": \"muc4/part\", \"id\": \"Q-2\"}, {\"source\": \"muc4/other\", \"id\":"
            + " \"Q-1\"}]");

    assertThat(run(folder, index).predictions())
        .extracting(Prediction::item)
        .containsExactly("Q-1");
    assertThat(run(folder, index).tables().get(2).head()).containsExactly("reports left out", "1");
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> run(folder, folder.resolve("none.json")));
  }

  @Test
  void namesFileAndLineOfABrokenReport() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"docid\": \"Q-1\", \"doctext\": \"rain.\"}\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(broken, null))
        .withMessage(broken + ":1: no array templates");

    Files.writeString(broken, "\n{\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(broken, null))
        .withMessageStartingWith(broken + ":2: no JSON");
  }

  @Test
  void saysThatThereIsNoData(@TempDir Path empty) {
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> run(empty, null))
        .withMessageContaining("MUC-4");
  }
}
