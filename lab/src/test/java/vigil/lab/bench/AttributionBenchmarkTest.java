package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;

class AttributionBenchmarkTest {
  @TempDir Path folder;

  private Result run(String lines) throws IOException {
    Files.writeString(folder.resolve("reports.tsv"), lines);
    Setup setup = new Setup(folder, Fold.all(), () -> CoderCoding.of(null), 9);
    return new AttributionBenchmark().run(setup);
  }

  @Test
  void countsKindsAndNames() throws IOException {
    Result result =
        run(
            "Rebels [shelled|author] the mill.\n"
                + "Rebels [shelled|named Anna Berg] the mill, Anna Berg said.\n"
                + "Rebels [shelled|named Karl Lund] the mill, Anna Berg said.\n");
    assertThat(result.items()).isEqualTo(3);
    assertThat(result.metrics().get("kind_accuracy")).isEqualTo(1.0);
    assertThat(result.metrics().get("named_accuracy")).isEqualTo(0.5);
    assertThat(result.misses()).hasSize(1);
    assertThat(result.predictions()).hasSize(3);
  }

  @Test
  void namesALineThatItCannotRead() {
    assertThatThrownBy(() -> run("Rebels [shelled|nobody] the mill.\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("reports.tsv:1");
    assertThatThrownBy(
            () ->
                new AttributionBenchmark()
                    .run(
                        new Setup(
                            folder.resolve("none"), Fold.all(), () -> CoderCoding.of(null), 0)))
        .isInstanceOf(MissingDataException.class);
  }
}
