package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.event.Event;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

class ReportsBenchmarkTest {
  private static final double EXACT = 1e-12;

  /** The sign before the second sentence is one code point and two UTF-16 units. */
  private static final String TEXT =
      "Rebels shelled Port Ada on Monday, the mayor said. \ud83d\ude91 The shelling killed two nurses."
          + " Later the army retook the harbour and freed a pilot.";

  private static final String OTHER = "Nobody was hurt.";

  @TempDir private Path folder;

  @BeforeEach
  void writeGold() throws IOException {
    ObjectNode shelled = GoldFolder.mention(TEXT, "shelled", "e1", "ASSAULT", "asserted");
    shelled.withArray("modes").add("heavy-weapons");
    shelled.withArray("actors").add(GoldFolder.phrase(TEXT, "Rebels"));
    shelled.withArray("recipients").add(GoldFolder.phrase(TEXT, "Port Ada"));
    shelled.set("time", GoldFolder.phrase(TEXT, "Monday"));
    shelled
        .putObject("speaker")
        .put("kind", "named")
        .set("source", GoldFolder.phrase(TEXT, "the mayor"));
    ObjectNode shelling = GoldFolder.mention(TEXT, "shelling", "e1", "ASSAULT", "asserted");
    shelling.withArray("recipients").add(GoldFolder.phrase(TEXT, "two nurses"));
    new GoldFolder(folder)
        .report(
            "007",
            TEXT,
            shelled,
            shelling,
            GoldFolder.mention(TEXT, "retook", "e2", "ASSAULT", "asserted"),
            GoldFolder.mention(TEXT, "freed", "e3", "RETREAT", "asserted"))
        .report("010", OTHER);
    Files.writeString(
        folder.resolve("index.json"),
        "[{\"doc\": \"007\", \"published\": \"2024-03-05\"}, {\"doc\": \"010\", \"published\": null}]");
  }

  private static FakeCoding coding() {
    return new FakeCoding()
        .triggers(
            TEXT,
            trigger(
                "shelled",
                EventType.ASSAULT,
                Status.ASSERTED,
                SpeakerKind.NAMED,
                List.of(Mode.ASSAULT_HEAVY_WEAPONS, Mode.ASSAULT_TARGETED),
                Map.of(
                    RoleKind.ACTOR,
                    "Rebels",
                    RoleKind.RECIPIENT,
                    "Port",
                    RoleKind.SOURCE,
                    "mayor")),
            trigger(
                "shelling killed",
                EventType.ASSAULT,
                Status.HISTORICAL,
                SpeakerKind.AUTHOR,
                List.of(Mode.ASSAULT_FIREARMS),
                Map.of(RoleKind.RECIPIENT, "two nurses")),
            trigger(
                "retook",
                EventType.COERCE,
                Status.ASSERTED,
                SpeakerKind.AUTHOR,
                List.of(),
                Map.of()),
            trigger(
                "Later",
                EventType.CONSULT,
                Status.ASSERTED,
                SpeakerKind.AUTHOR,
                List.of(),
                Map.of()))
        .events(
            TEXT,
            event(EventType.ASSAULT, "shelled", "The shelling killed two nurses"),
            event(EventType.ASSAULT, "shelling"),
            event(EventType.COERCE, "retook"),
            event(EventType.CONSULT, "Later"));
  }

  private static Trigger trigger(
      String words,
      EventType type,
      Status status,
      SpeakerKind speaker,
      List<Mode> modes,
      Map<RoleKind, String> roles) {
    return FakeCoding.trigger(TEXT, words, type, status, speaker, modes, roles);
  }

  private static Event event(EventType type, String trigger, String... mentions) {
    return FakeCoding.event(TEXT, type, 0.9, trigger, List.of(mentions), List.of(), List.of());
  }

  private Result run(Fold fold) {
    return new ReportsBenchmark(record -> record.document().name() + " " + record.events().size())
        .run(new Setup(folder, fold, ReportsBenchmarkTest::coding, 1));
  }

  @Test
  void scoresMentions() {
    Map<String, Double> metrics = run(Fold.all()).metrics();

    // Of four read and four in gold three share words, two of them under the same type.
    assertThat(metrics.get("trigger_f1")).isEqualTo(0.75);
    assertThat(metrics.get("trigger_typed_f1")).isEqualTo(0.5);
    // Of these two: one status, no set of modes, both kinds of speaker.
    assertThat(metrics.get("status_accuracy")).isEqualTo(0.5);
    assertThat(metrics.get("modes_accuracy")).isEqualTo(0.0);
    assertThat(metrics.get("speaker_kind_accuracy")).isEqualTo(1.0);
    // Rebels, Port, two, nurses are right; Ada and Monday are missing; speakers are no roles here.
    assertThat(metrics.get("roles_word_f1")).isCloseTo(2.0 * 4 / (4 + 6), within(EXACT));
  }

  @Test
  void scoresEventsOncePerHappening() {
    Map<String, Double> metrics = run(Fold.all()).metrics();

    // Four coded, three in gold: the first two are one happening, the third has another type, the
    // fourth is none.
    assertThat(metrics.get("event_detection_f1")).isCloseTo(2.0 * 2 / (4 + 3), within(EXACT));
    assertThat(metrics.get("event_typed_f1")).isCloseTo(2.0 * 1 / (4 + 3), within(EXACT));
    assertThat(metrics.get("repeated_share")).isEqualTo(0.25);
    assertThat(metrics.get("invented_share")).isEqualTo(0.25);
  }

  @Test
  void findsAnEventThroughALaterMention() {
    GoldReport report = GoldReports.read(folder, Fold.all()).get(0);
    Event late = event(EventType.RETREAT, "Later", "freed a pilot");

    assertThat(EventScore.of(report, List.of(late)).typed()).isEqualTo(new Tally(1, 1, 3));
  }

  @Test
  void tellsMissesOfEachKindWithTheirWords() {
    assertThat(run(Fold.all()).misses())
        .containsExactly(
            "007 invented CONSULT (0.90): [Later]",
            "007 other type ASSAULT read as COERCE (0.90): [retook]",
            "007 missed RETREAT asserted: [freed]");
  }

  @Test
  void answersInTheOrderOfTheData() {
    assertThat(run(Fold.all()).predictions())
        .containsExactly(new Prediction("007", "007 4"), new Prediction("010", "010 0"));
  }

  @Test
  void measuresOneFoldByTheReportsNumber() {
    assertThat(run(new Fold(0, 5)).predictions())
        .extracting(Prediction::item)
        .containsExactly("010");
  }

  @Test
  void leavesOutFiguresThatHaveNothingToCount() {
    Result empty = run(new Fold(0, 5));

    assertThat(empty.metrics().get("status_accuracy")).isNaN();
    assertThat(new Evaluation("reports", "here", empty, 1.23456).json())
        .startsWith(
            "{\"benchmark\":\"reports\",\"data\":\"here\",\"items\":1,\"metrics\":{\"trigger_f1\":null");
  }

  @Test
  void countsOffsetsInUnitsAndKnowsTheDay() {
    GoldReport report = GoldReports.read(folder, Fold.all()).get(0);

    assertThat(report.document().published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(report.mentions())
        .extracting(m -> m.trigger().of(TEXT))
        .containsExactly("shelled", "shelling", "retook", "freed");
    assertThat(report.mentions().get(1).trigger()).isEqualTo(new Span(58, 66));
  }

  @Test
  void namesFileAndLineOfABrokenReport() throws IOException {
    ObjectNode wrong = GoldFolder.mention(OTHER, "hurt", "e1", "ASSAULT", "asserted");
    wrong.withObject("/trigger").put("text", "harm");
    assertBroken(wrong, "'harm' does not stand at [11,15]");
    assertBroken(
        GoldFolder.mention(OTHER, "hurt", "e1", "ATTACK", "asserted"), "'ATTACK' is no type");
    assertBroken(GoldFolder.mention(OTHER, "hurt", "e1", "ASSAULT", "sure"), "'sure' is no status");
    ObjectNode far = GoldFolder.mention(OTHER, "hurt", "e1", "ASSAULT", "asserted");
    far.withObject("/trigger").putArray("span").add(3).add(400);
    assertBroken(far, "no span in the text: [3,400]");
    Files.writeString(folder.resolve("events.jsonl"), "\n{\"report\": ");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all()))
        .withMessageStartingWith(folder.resolve("events.jsonl") + ":2: no JSON");
    Files.writeString(folder.resolve("events.jsonl"), "{\"report\": \"404\"}");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all()))
        .withMessageStartingWith(folder.resolve("events.jsonl") + ":1: no text ");
  }

  private void assertBroken(ObjectNode mention, String message) throws IOException {
    new GoldFolder(folder).report("010", OTHER, mention);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> run(Fold.all()))
        .withMessage(folder.resolve("events.jsonl") + ":1: " + message);
  }

  @Test
  void saysThatThereIsNoData(@TempDir Path empty) {
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(() -> GoldReports.read(empty, Fold.all()))
        .withMessage("no annotated reports (events.jsonl) at " + empty);
  }
}
