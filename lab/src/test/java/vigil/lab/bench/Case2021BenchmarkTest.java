package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.plover.EventType;

class Case2021BenchmarkTest {
  private static final String THREW = "A man hurled a grenade at the ferry office.";
  private static final String SAID = "He said \"the flood took all\" of it.";
  private static final String WENT = "Six lorries went north with a suicide note.";

  @TempDir private Path folder;

  @BeforeEach
  void writeRows() throws IOException {
    Files.writeString(
        folder.resolve("part.tsv"),
        "id\tEventSnippet\tSubType\n"
            + ("7\t" + THREW + "\tGRENADE\n")
            + "9\t\"He said \"\"the flood took all\"\" of it.\"\tNATURAL_DISASTER\n"
            + ("12\t" + WENT + "\tOTHER\n"));
  }

  private static FakeCoding coding() {
    return new FakeCoding()
        .events(
            THREW,
            FakeCoding.event(
                THREW,
                EventType.ASSAULT,
                0.9,
                "hurled",
                List.of(),
                List.of("man"),
                List.of("office")))
        .events(SAID)
        .events(WENT);
  }

  private static Result run(Path data, Fold fold) {
    return new Case2021Benchmark().run(new Setup(data, fold, Case2021BenchmarkTest::coding, 20));
  }

  @Test
  void answersOneTypeARowInTheDatasOrder() {
    assertThat(run(folder, Fold.all()).predictions())
        .containsExactly(
            new Prediction("7", "GRENADE"),
            new Prediction("9", "NATURAL_DISASTER"),
            new Prediction("12", "SUIC_BOMB"));
    assertThat(run(folder.resolve("part.tsv"), new Fold(1, 3)).predictions())
        .containsExactly(new Prediction("9", "NATURAL_DISASTER"));
  }

  @Test
  void weighsClassesByTheirItems() {
    Result result = run(folder, Fold.all());

    assertThat(result.metrics().get("weighted_f1")).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(result.metrics().get("macro_f1")).isCloseTo(2.0 / 4, within(1e-12));
  }

  @Test
  void tellsMissesWithTheirWords() {
    assertThat(run(folder, Fold.all()).misses())
        .singleElement()
        .asString()
        .startsWith("12: OTHER, answered SUIC_BOMB (")
        .endsWith(WENT);
  }

  @Test
  void namesFileAndLineOfABrokenRow() throws IOException {
    Path broken = folder.resolve("broken.tsv");
    Files.writeString(broken, "id\tEventSnippet\tSubType\n1\tNothing.\t\n");

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(broken, Fold.all()))
        .withMessage(broken + ":2: no SubType in field 3");
  }

  @Test
  void saysThatThereIsNoData(@TempDir Path empty) {
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> run(empty, Fold.all()))
        .withMessageContaining("CASE 2021");
  }
}
