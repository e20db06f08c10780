package vigil.lab.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.annotate.Annotated;
import vigil.annotate.RoleKind;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.CorrectedJson;
import vigil.export.RecordJson;
import vigil.pipeline.Coder;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.record.Action;
import vigil.record.Arrival;
import vigil.record.EventField;
import vigil.record.EventLine;
import vigil.record.Filter;
import vigil.record.Original;
import vigil.record.Store;
import vigil.source.RawItem;

/** What persons decide about a store's events, as the sentences that the model learns from. */
class StoreCorpusTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T08:00:00Z"), ZoneOffset.UTC);
  private static final String TEXT =
      """
      Gunmen attacked a convoy near Sidon on Monday, killing three soldiers.
      Lebanon's foreign minister met his Jordanian counterpart in Amman on Tuesday.
      Students marched through Tripoli on Wednesday against the price of bread.
      The police arrested two smugglers in Tyre on Thursday.
      The harbour was quiet.
      """;
  private static Coder coder;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    coder = Coder.standard();
  }

  @Test
  void aStoreTeachesWhatPersonsDecidedAndNothingElse() throws IOException {
    Map<String, AnnotatedSentence> learned = learned(decided());
    assertThat(learned.keySet()).containsExactlyInAnyOrder("Gunmen", "Lebanon", "Students");
    assertThat(types(learned.get("Gunmen"))).containsExactly(EventType.ASSAULT);
    assertThat(types(learned.get("Lebanon"))).as("rejected").isEmpty();
    AnnotatedSentence.Note changed = learned.get("Students").notes().get(0);
    assertThat(changed.type()).isEqualTo(EventType.PROTEST);
    assertThat(changed.modes()).containsExactly(Mode.PROTEST_STRIKE);
    assertThat(changed.phrases(RoleKind.RECIPIENT)).as("stands nowhere in the text").isEmpty();
    assertThat(changed.phrases(RoleKind.ACTOR))
        .extracting(s -> s.of(changedText(learned)))
        .containsExactly("Students");
  }

  @Test
  void anExportOfTheStoreTeachesTheSame() throws IOException {
    Path store = decided();
    Path export = folder.resolve("export.jsonl");
    StringBuilder lines = new StringBuilder();
    try (Store open = Store.read(store)) {
      open.eachRecord(Filter.ALL, kept -> lines.append(CorrectedJson.line(kept)));
    }
    Files.writeString(export, lines);
    assertThat(learned(export)).isEqualTo(learned(store));
  }

  @Test
  void aStoreInWhichNobodyDecidedTeachesNothing() throws IOException {
    Path store = kept();
    assertThatThrownBy(() -> corpus().read(List.of(store)))
        .isInstanceOf(DataException.class)
        .hasMessage(store + ": nobody has accepted, corrected or rejected an event in it yet");
  }

  /** An event accepted, one rejected, one changed, and one that nobody looked at. */
  private Path decided() throws IOException {
    Path file = kept();
    try (Store store = Store.write(file, CLOCK)) {
      store.decide(event(store, "Gunmen"), Action.ACCEPT, Map.of(), "ada", "right", null);
      store.reject(event(store, "foreign minister"), "ada", "not about the conflict");
      Map<EventField, String> values =
          Map.of(
              EventField.TYPE, "PROTEST",
              EventField.MODES, "strike",
              EventField.ACTORS, "Students [LBN]",
              EventField.RECIPIENTS, "Ministry of Supply [LBN]",
              EventField.KILLED, "3-4");
      store.change(event(store, "marched"), values, "ada", "read the original");
    }
    return file;
  }

  /** The first event whose clause has the words. */
  private static String event(Store store, String words) {
    return store.events(Filter.ALL).stream()
        .filter(line -> line.evidence().contains(words))
        .map(EventLine::reference)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event of '" + words + "'"));
  }

  /** Two reports; of the second nothing is decided. */
  private Path kept() throws IOException {
    Path file = folder.resolve("record.vigil");
    Files.deleteIfExists(file);
    try (Store store = Store.write(file, CLOCK)) {
      store.keep(List.of(arrival("a.txt", TEXT)), "ada");
      store.keep(List.of(arrival("b.txt", "Rebels shelled a village near Homs on Friday.")), "ada");
    }
    return file;
  }

  private static Arrival arrival(String name, String text) {
    RawItem item = new RawItem(name, text.getBytes(UTF_8));
    Overrides none = Overrides.NONE;
    Document document = ((Reading.Accepted) DocumentReader.load().read(item, none)).document();
    ReportRecord record = coder.code(document);
    return new Arrival.Coded(
        Original.of(item, none, CLOCK.instant()), record, RecordJson.line(record));
  }

  /** The sentences by their first word. */
  private Map<String, AnnotatedSentence> learned(Path file) throws IOException {
    return corpus().read(List.of(file)).stream()
        .flatMap(report -> report.sentences().stream())
        .collect(Collectors.toMap(s -> s.tokens().get(0).span().of(s.text()), s -> s));
  }

  private static String changedText(Map<String, AnnotatedSentence> learned) {
    return learned.get("Students").text();
  }

  private static List<EventType> types(AnnotatedSentence sentence) {
    return sentence.notes().stream().map(AnnotatedSentence.Note::type).toList();
  }

  private static OwnCorpus corpus() {
    return new OwnCorpus(StoreCorpusTest::nothing, new Random(1));
  }

  /** Later mentions are looked up by a reader; here are none. */
  private static Annotated nothing(Document document) {
    return new Annotated(document, List.of(), List.of(), List.of());
  }
}
