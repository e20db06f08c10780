package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.mention.Quantity.Kind;

class QuantitiesBenchmarkTest {
  private static final Span HERE = new Span(0, 3);

  @TempDir Path folder;

  private Result run(String sentences) throws IOException {
    Files.writeString(folder.resolve("x.tsv"), sentences);
    return new QuantitiesBenchmark()
        .run(new Setup(folder, Fold.all(), () -> CoderCoding.of(null), 9));
  }

  @Test
  void readsKindsAndNumbers() {
    assertThat(GoldCount.parse(HERE, "killed 12"))
        .isEqualTo(new GoldCount(HERE, Kind.KILLED, 12, 12, false));
    assertThat(GoldCount.parse(HERE, "injured 24-99").value()).isEqualTo("injured 24-99");
    assertThat(GoldCount.parse(HERE, "other -40 total").value()).isEqualTo("other -40 total");
    assertThat(GoldCount.parse(HERE, "other 5-").near(GoldCount.parse(HERE, "other -4"))).isFalse();
    assertThatThrownBy(() -> GoldCount.parse(HERE, "harmed 3"))
        .hasMessage("'harmed' is no kind of count");
    assertThatThrownBy(() -> GoldCount.parse(HERE, "killed 3 ever"))
        .hasMessage("'killed 3 ever' is no kind and number");
    assertThatThrownBy(() -> GoldCount.parse(HERE, "killed 99999999999"))
        .hasMessage("'99999999999' is no number");
  }

  @Test
  void measuresTheCoder() throws IOException {
    Result result =
        run(
            "The blast killed [three guards|killed 3].\n"
                + "It killed [two guards|injured 2] and [nine farmers|killed 9-].\n");
    assertThat(result.metrics())
        .containsEntry("found_f1", 1.0)
        .containsEntry("kind_f1", 2 / 3.0)
        .containsEntry("near_f1", 2 / 3.0)
        .containsEntry("exact_f1", 1 / 3.0)
        .containsEntry("total_accuracy", 1.0);
    assertThat(result.misses()).hasSize(2);
  }

  @Test
  void namesABrokenLine() {
    assertThatThrownBy(() -> run("[Three|harmed 3] came.\n"))
        .isInstanceOf(DataException.class)
        .hasMessage("x.tsv:1: 'harmed' is no kind of count");
  }

  @Test
  void saysThatItsDataIsMissing() {
    assertThatThrownBy(
            () ->
                new QuantitiesBenchmark()
                    .run(
                        new Setup(
                            folder.resolve("none"), Fold.all(), () -> CoderCoding.of(null), 0)))
        .isInstanceOf(MissingDataException.class);
  }
}
