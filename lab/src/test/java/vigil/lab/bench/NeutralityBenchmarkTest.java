package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.plover.EventType;

class NeutralityBenchmarkTest {
  private static final Path SHIPPED = Path.of("src/main/resources/vigil/lab/bench/neutrality");

  /** A little below today's rate; a change that makes names matter more is to be looked at. */
  private static final double FLOOR = 0.80;

  @TempDir Path folder;

  private Result run(FakeCoding coding, String templates, String pairs) throws IOException {
    Files.writeString(folder.resolve("templates.tsv"), templates);
    Files.writeString(folder.resolve("pairs.tsv"), pairs);
    return new NeutralityBenchmark().run(new Setup(folder, Fold.all(), () -> coding, 5));
  }

  private static FakeCoding tells(FakeCoding coding, String text, EventType type, String trigger) {
    return coding.events(
        text, FakeCoding.event(text, type, 0.9, trigger, List.of(trigger), List.of(), List.of()));
  }

  @Test
  void countsWhatChangesWithTheNames() throws IOException {
    FakeCoding coding = new FakeCoding();
    tells(coding, "Norland left Sudland.", EventType.RETREAT, "left");
    tells(coding, "Sudland left Norland.", EventType.ACCUSE, "left");
    tells(coding, "The Sudish met a Nordish envoy.", EventType.CONSULT, "met");
    tells(coding, "The Nordish met a Sudish envoy.", EventType.CONSULT, "met");
    tells(coding, "Norland hailed Sudland.", EventType.SUPPORT, "hailed");
    Result result =
        run(
            coding,
            "ANY\t{A} left {B}.\nANY\tThe {b} met a {a} envoy.\nSTATES\t{A} hailed {B}.\n"
                + "ANY\t{A} slept, and so did {B}.\nSIDES\t{A} hid from {B}.\n",
            "# two states\nSTATES\tNorland\tNordish\tSudland\tSudish\n");
    assertThat(result.items()).isEqualTo(4);
    assertThat(result.metrics())
        .containsEntry("unchanged_share", 1 / 3.0)
        .containsEntry("found_unchanged", 2 / 3.0)
        .containsEntry("type_unchanged", 0.5)
        .containsEntry("modes_unchanged", 1.0)
        .containsEntry("status_unchanged", 1.0)
        .containsEntry("silent_share", 0.25);
    assertThat(result.misses())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("1 pairs: Norland left Sudland. [left=RETREAT")
        .contains("changed about [left=ACCUSE");
  }

  @Test
  void writesNamesAsASentenceNeedsThem() {
    var pair =
        new NeutralityFiles.Pair(
            NeutralityFiles.Kind.SIDES, "the Reds", "Red", "Eruland", "Erulandish");
    assertThat(pair.fill("{A} sent a {b} boat and a {a} one."))
        .isEqualTo("The Reds sent an Erulandish boat and a Red one.");
  }

  @Test
  void namesABrokenLine() {
    assertThatThrownBy(() -> run(new FakeCoding(), "ANY\t{A} left.\n", "STATES\ta\tb\tc\td\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder.resolve("templates.tsv")
                + ":1: a sentence needs a place for each of the two sides");
    assertThatThrownBy(() -> run(new FakeCoding(), "ANY\t{A} left {B}.\n", "ANY\ta\tb\tc\td\n"))
        .isInstanceOf(DataException.class)
        .hasMessage(folder.resolve("pairs.tsv") + ":1: a pair is of STATES or of SIDES");
  }

  @Test
  void saysThatItsDataIsMissing() {
    assertThatThrownBy(() -> NeutralityFiles.read(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class)
        .hasMessageContaining("templates.tsv");
  }

  @Test
  void theShippedSentencesAndPairsAreMany() {
    NeutralityFiles files = NeutralityFiles.read(SHIPPED);
    assertThat(files.templates()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(files.pairs()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(files.pairs().stream().map(NeutralityFiles.Pair::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(NeutralityFiles.Kind.STATES, NeutralityFiles.Kind.SIDES);
  }

  /** On a share of the pairs, by the shipped coder. */
  @Test
  void theCoderReadsBothSidesAlike() {
    Result result =
        new NeutralityBenchmark()
            .run(new Setup(SHIPPED, new Fold(0, 6), () -> CoderCoding.of(null), 5));
    assertThat(result.metrics().get("unchanged_share"))
        .as(String.join("\n", result.misses()))
        .isGreaterThan(FLOOR);
    assertThat(result.metrics().get("silent_share")).isLessThan(0.2);
  }
}
