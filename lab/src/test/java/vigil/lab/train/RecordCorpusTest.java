package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.annotate.Annotated;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

class RecordCorpusTest {
  private static final String TEXT =
      "Dockers walked out in Aldport on Friday. Their strike shut two piers, a clerk said.";

  @TempDir Path folder;

  /** What the reader sees in the text; nothing unless a test says so. */
  private final List<Trigger> seen = new ArrayList<>();

  @Test
  void anEventBecomesAMentionOfItsSentence() throws IOException {
    AnnotatedSentence first = read(record(event("walked out", "[8, 18]", ""))).get(0);
    assertThat(first.tokens()).hasSize(8);
    AnnotatedSentence.Note note = first.notes().get(0);
    assertThat(note.trigger().of(TEXT)).isEqualTo("walked out");
    assertThat(note.type()).isEqualTo(EventType.PROTEST);
    assertThat(note.modes()).containsExactly(Mode.PROTEST_STRIKE);
    assertThat(note.status()).isEqualTo(Status.HISTORICAL);
    assertThat(note.phrases(RoleKind.ACTOR)).containsExactly(new Span(0, 7));
    assertThat(note.phrases(RoleKind.PLACE)).containsExactly(new Span(22, 29));
    assertThat(note.speaker()).isEqualTo(SpeakerKind.UNNAMED);
    assertThat(note.phrases(RoleKind.SOURCE)).as("said in another sentence").isEmpty();
  }

  @Test
  void aSentenceWithoutAnEventTeachesThatThereIsNone() throws IOException {
    List<AnnotatedSentence> sentences = read(record(event("walked out", "[8, 18]", "")));
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(1).notes()).isEmpty();
  }

  @Test
  void wordsWithoutTheirPlaceAreFoundWhereTheyStandOnce() throws IOException {
    for (String span : List.of("null", "[0, 4]")) {
      AnnotatedSentence.Note note = read(record(event("walked", span, ""))).get(0).notes().get(0);
      assertThat(note.trigger()).isEqualTo(new Span(8, 14));
    }
  }

  @Test
  void aLaterMentionIsFoundByTheReader() throws IOException {
    seen.add(trigger(new Span(47, 53), EventType.PROTEST));
    List<AnnotatedSentence> sentences = read(record(event("walked out", "[8, 18]", "[41, 82]")));
    assertThat(sentences.get(1).notes().get(0).trigger().of(TEXT)).isEqualTo("strike");
    assertThat(sentences.get(1).notes().get(0).event())
        .isEqualTo(sentences.get(0).notes().get(0).event());
  }

  @Test
  void aLaterMentionThatNobodyFindsLeavesItsSentenceOut() throws IOException {
    assertThat(read(record(event("walked out", "[8, 18]", "[41, 82]")))).hasSize(1);
  }

  @Test
  void recordsComeOneALineOrInAnArray() throws IOException {
    String record = record(event("walked out", "[8, 18]", ""));
    Path lines = write("a.jsonl", record + "\n" + record + "\n");
    Path array = write("a.json", "[" + record + ",\n" + record + "]");
    assertThat(corpus().read(List.of(lines, array))).hasSize(4);
    assertThat(corpus().read(List.of(folder))).hasSize(4);
  }

  @Test
  void complaintsNameRecordAndEvent() {
    Map<String, String> complaints =
        Map.of(
            record(event("walked out", "[8, 18]", "").replace("PROTEST", "PROTESTS")),
            "record 1, event 1: 'PROTESTS' is no type",
            record(event("walked out", "[8, 18]", "").replace("\"strike\"", "\"firearms\"")),
            "record 1, event 1: 'firearms' is no mode of PROTEST",
            record(event("strolled", "[8, 18]", "")),
            "record 1, event 1: trigger: 'strolled' does not stand at its span",
            record(event("walked out", "[8, 18]", "").replace("Aldport", "Newport")),
            "record 1, event 1: place: 'Newport' does not stand at its span",
            "{\"document\": {\"title\": null}, \"events\": []}",
            "record 1 is none that vigil read writes");
    complaints.forEach(
        (record, complaint) ->
            assertThatThrownBy(() -> read(record))
                .as(complaint)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder.resolve("records.jsonl") + ": " + complaint));
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() {
    assertThatThrownBy(
            () -> read(record(event("walked out", "[8, 18]", "")) + "\n{\"document\": ,"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(folder.resolve("records.jsonl") + ":2: is no JSON: ");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path plain = write("report.txt", TEXT);
    for (Path wrong : List.of(plain, write("a.csv", TEXT), folder.resolve("none.json"))) {
      assertThatThrownBy(() -> corpus().read(List.of(wrong)))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(wrong.toString());
    }
  }

  private List<AnnotatedSentence> read(String records) throws IOException {
    return corpus().read(List.of(write("records.jsonl", records))).get(0).sentences();
  }

  private OwnCorpus corpus() {
    return new OwnCorpus(this::annotated, new Random(1));
  }

  private Annotated annotated(Document document) {
    return new Annotated(document, List.of(), List.of(), seen);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Trigger trigger(Span span, EventType type) {
    return new Trigger(
        1,
        span,
        type,
        Map.of(type, 0.9),
        List.of(),
        Status.ASSERTED,
        Certainty.CERTAIN,
        SpeakerKind.AUTHOR,
        List.of(),
        "test");
  }

  private static String record(String event) {
    return ("{'document': {'text': '" + TEXT + "', 'sentences': [[0, 40], [41, 83]]}, 'events': [")
            .replace('\'', '"')
        + event
        + "]}";
  }

  private static String event(String words, String span, String mention) {
    String mentions =
        mention.isEmpty() ? "" : "{'sentence': 1, 'span': " + mention + ", 'text': '…'}";
    return ("{'id': 'r#e1', 'type': 'PROTEST', 'modes': ['strike'], 'status': 'historical',"
            + " 'certainty': 'certain', 'trigger': {'span': "
            + span
            + ", 'text': '"
            + words
            + "'}, 'evidence': {'sentence': 0, 'span': [0, 40], 'text': '…'}, 'mentions': ["
            + mentions
            + "], 'actors': [{'span': [0, 7], 'text': 'Dockers', 'name': 'Dockers'}],"
            + " 'recipients': [], 'place': {'span': [22, 29], 'text': 'Aldport'}, 'time': {'span':"
            + " null, 'text': null}, 'counts': [], 'attribution': [{'kind': 'unnamed', 'span': [70,"
            + " 77], 'text': 'a clerk', 'name': null, 'cue': 'said'}]}")
        .replace('\'', '"');
  }
}
