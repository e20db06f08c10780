package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.plover.EventType;

class PlvBenchmarkTest {
  private static final double EXACT = 1e-12;
  private static final String HEAD =
      "id\tsentence\tmarked_sentence\tsource\ttarget\tgold_quad\tgold_root\n";
  private static final String LEFT = "Norland left the valley to Sudland.";
  private static final String MET = "Norland and Sudland met at the \"old mill\".";
  private static final String STRUCK = "Sudland struck Norland at dawn.";
  private static final String WALKED = "The miners walked out.";

  @TempDir private Path folder;

  @BeforeEach
  void writeRows() throws IOException {
    Files.writeString(
        folder.resolve("part.tsv"),
        HEAD
            + row("r0", "<s>Norland</s> left the valley to <t>Sudland</t>.", "2", "RETREAT")
            + row(
                "r1",
                "\"<s>Norland</s> and <t>Sudland</t> met at the \"\"old mill\"\".\"",
                "1",
                "CONSULT")
            + row("r2", "<s>Sudland</s> struck <t>Norland</t> at dawn.", "4", "ASSAULT")
            + row("r3", "<s>The miners</s> walked out.", "4", "PROTEST"));
  }

  private static String row(String id, String marked, String quad, String root) {
    return String.join("\t", id, "-", marked, "-", "-", quad, root) + "\n";
  }

  private static FakeCoding coding() {
    return new FakeCoding()
        .pair(LEFT, Map.of(EventType.RETREAT, 0.3, EventType.CONCEDE, 0.3, EventType.ASSAULT, 0.4))
        .pair(MET, Map.of(EventType.AGREE, 0.6, EventType.CONSULT, 0.4))
        .pair(STRUCK, Map.of(EventType.ASSAULT, 1.0))
        .pair(WALKED, Map.of(EventType.REJECT, 0.8, EventType.PROTEST, 0.2))
        .events(
            LEFT,
            event(LEFT, EventType.CONCEDE, 0.5, "left", List.of("Norland"), List.of("Sudland")),
            event(LEFT, EventType.ASSAULT, 0.4, "valley", List.of("Norland"), List.of("Sudland")))
        .events(
            MET,
            event(MET, EventType.CONSULT, 0.9, "met", List.of("Norland", "Sudland"), List.of()))
        .events(
            STRUCK,
            event(STRUCK, EventType.ASSAULT, 0.9, "struck", List.of("Norland"), List.of("Sudland")))
        .events(
            WALKED, event(WALKED, EventType.REJECT, 0.9, "walked", List.of("miners"), List.of()));
  }

  private static vigil.event.Event event(
      String text,
      EventType type,
      double confidence,
      String trigger,
      List<String> who,
      List<String> whom) {
    return FakeCoding.event(text, type, confidence, trigger, List.of(), who, whom);
  }

  private Result run(Fold fold, Path data) {
    return new PlvBenchmark().run(new Setup(data, fold, PlvBenchmarkTest::coding, 5));
  }

  @Test
  void scoresLabelsQuadrantsAndSides() {
    Map<String, Double> metrics = run(Fold.all(), folder).metrics();

    // Answers: YIELD right, AGREE for CONSULT, ASSAULT right, REJECT for PROTEST: 2 of 6 classes
    // full.
    assertThat(metrics.get("root_macro_f1")).isCloseTo(2.0 / 6, within(EXACT));
    assertThat(metrics.get("root_accuracy")).isEqualTo(0.5);
    // Quadrants 2, 1, 4, 3 for 2, 1, 4, 4: 1, 1, 2/3 and 0.
    assertThat(metrics.get("quad_macro_f1")).isCloseTo((1 + 1 + 2.0 / 3 + 0) / 4, within(EXACT));
    assertThat(metrics.get("binary_macro_f1")).isEqualTo(1.0);
  }

  @Test
  void findsPairsAmongTheEventsOfTheWholeCoder() {
    Map<String, Double> metrics = run(Fold.all(), folder).metrics();

    // LEFT is found through its surest event, MET as two who act together, WALKED through the one
    // party
    // that it marks; in STRUCK the parties stand the wrong way round.
    assertThat(metrics.get("found_pair_coverage")).isEqualTo(0.75);
    assertThat(metrics.get("found_pair_precision")).isCloseTo(2.0 / 3, within(EXACT));
  }

  @Test
  void answersInTheOrderOfTheData() {
    assertThat(run(Fold.all(), folder).predictions())
        .containsExactly(
            new Prediction("r0", "YIELD"),
            new Prediction("r1", "AGREE"),
            new Prediction("r2", "ASSAULT"),
            new Prediction("r3", "REJECT"));
  }

  @Test
  void tellsTheSurestMissFirst() {
    assertThat(run(Fold.all(), folder).misses())
        .containsExactly(
            "r3: PROTEST, answered REJECT (0.80), coded REJECT: [The miners]s walked out.",
            "r1: CONSULT, answered AGREE (0.60), coded CONSULT: [Norland]s and [Sudland]t met at the"
                + " \"old mill\".");
  }

  @Test
  void measuresOneFoldByTheRowsNumber() {
    assertThat(run(new Fold(1, 3), folder).predictions())
        .extracting(Prediction::item)
        .containsExactly("r1");
    assertThat(run(new Fold(0, 3), folder).items()).isEqualTo(2);
  }

  @Test
  void readsAFileAsWellAsAFolder() {
    assertThat(run(Fold.all(), folder.resolve("part.tsv")).items()).isEqualTo(4);
  }

  @Test
  void namesFileAndLineOfABrokenRow() throws IOException {
    Path broken = folder.resolve("broken.tsv");
    Files.writeString(broken, HEAD + row("r0", "<s>Norland</s> left.", "2", "RETREAT") + "r1\tx\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all(), broken))
        .withMessage(broken + ":3: 2 fields where the head line has 7");

    Files.writeString(broken, HEAD + row("r0", "<s>Norland left.", "2", "RETREAT"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all(), broken))
        .withMessage(broken + ":2: <s> is not closed");

    Files.writeString(broken, HEAD + row("r0", "<s>Norland</s> left.", "5", "RETREAT"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all(), broken))
        .withMessage(broken + ":2: '5' is no quadrant: 1 to 4");

    Files.writeString(broken, "id\tsentence\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all(), broken))
        .withMessage(broken + ":1: no column marked_sentence");
  }

  @Test
  void saysThatThereIsNoData(@TempDir Path empty) {
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> run(Fold.all(), empty))
        .withMessageContaining(empty.toString());
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> run(Fold.all(), empty.resolve("nowhere")));
  }
}
