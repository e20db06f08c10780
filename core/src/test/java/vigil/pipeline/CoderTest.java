package vigil.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.annotate.ModelException;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.mention.Actor;
import vigil.mention.Quantity;
import vigil.plover.EventType;
import vigil.plover.Status;
import vigil.source.RawItem;

/** The whole way from a report's bytes to its record, with the shipped model. */
class CoderTest {
  private static final DocumentReader DOCUMENTS = DocumentReader.load();

  private static final String REPORT =
      """
      date 2023-04-18

      Japanese Prime Minister Fumio Kishida met Kenyan President William Ruto in Nairobi on Monday.

      Gunmen killed nine soldiers near Gao in northern Mali on Sunday, the Malian army said. \
      The killing of the nine soldiers shocked the region. \
      At least 57 Malian soldiers have been killed since January, according to the United Nations.
      """;

  private static Coder coder;

  @BeforeAll
  static void load() {
    coder = Coder.standard();
  }

  @AfterAll
  static void close() {
    coder.close();
  }

  private static Document document(String text) {
    return document("own.txt", text.getBytes(UTF_8));
  }

  private static Document document(String name, byte[] bytes) {
    Reading reading = DOCUMENTS.read(new RawItem(name, bytes), Overrides.NONE);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).document();
  }

  private static ReportRecord code(String text) {
    return coder.code(document(text));
  }

  private static Event event(ReportRecord report, EventType type, String trigger) {
    return report.events().stream()
        .filter(e -> e.type() == type)
        .filter(e -> e.trigger().of(report.document().text()).contains(trigger))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " " + trigger + ": " + report.events()));
  }

  @Test
  void tellsWhoMetWhereAndWhen() {
    Event met = event(code(REPORT), EventType.CONSULT, "met");
    List<Actor> all = new ArrayList<>(met.actors());
    all.addAll(met.recipients());
    assertThat(all)
        .extracting(Actor::name)
        .containsExactlyInAnyOrder("Fumio Kishida", "William Ruto");
    assertThat(all).extracting(Actor::country).containsExactlyInAnyOrder("JPN", "KEN");
    assertThat(met.place().name()).isEqualTo("Nairobi");
    assertThat(met.place().country()).isEqualTo("KEN");
    assertThat(met.time().from()).hasToString("2023-04-17");
    assertThat(met.time().to()).hasToString("2023-04-17");
    assertThat(met.status()).isEqualTo(Status.ASSERTED);
    assertThat(met.attribution()).containsExactly(Attribution.author());
  }

  @Test
  void tellsWhoKilledHowManyAndWhoSaysSo() {
    ReportRecord report = code(REPORT);
    Event killed = event(report, EventType.ASSAULT, "killed");
    assertThat(killed.actors()).extracting(Actor::text).containsExactly("Gunmen");
    assertThat(killed.recipients()).extracting(Actor::text).containsExactly("nine soldiers");
    assertThat(killed.place().name()).isEqualTo("Gao");
    assertThat(killed.counts())
        .first()
        .satisfies(
            q -> {
              assertThat(q.kind()).isEqualTo(Quantity.Kind.KILLED);
              assertThat(q.best()).isEqualTo(9);
            });
    assertThat(killed.attribution())
        .singleElement()
        .satisfies(a -> assertThat(a.text()).contains("Malian army"));
    assertThat(killed.mentions())
        .extracting(r -> r.evidence().text())
        .anySatisfy(again -> assertThat(again).contains("killing of the nine soldiers"));
    assertThat(killed.time().from()).hasToString("2023-04-16");
  }

  @Test
  void tellsATollApartFromWhatHappened() {
    assertThat(code(REPORT).tolls())
        .anySatisfy(
            t -> {
              assertThat(t.kind()).isEqualTo(Quantity.Kind.KILLED);
              assertThat(t.low()).isEqualTo(57);
              assertThat(t.since()).isEqualTo("January");
              assertThat(t.attribution())
                  .singleElement()
                  .satisfies(a -> assertThat(a.text()).contains("United Nations"));
            });
  }

  @Test
  void aPersonOnceIntroducedIsNoSeatOfGovernmentOfTheSameName() {
    ReportRecord record =
        code(
            "LYON, April 18, 2023 - Valerie Paris, a baker, accused the church of fraud on Monday."
                + " Paris demanded an inquiry.");
    assertThat(event(record, EventType.REQUEST, "demanded").actors())
        .extracting(Actor::name)
        .containsExactly("Valerie Paris");
  }

  @Test
  void whatWasWarnedOfHasNotTheDayOfTheWarning() {
    ReportRecord record =
        code(
            "LYON, April 18, 2023 - The embassy warned Mali in early March of a planned attack on"
                + " two markets.");
    Event attack = event(record, EventType.ASSAULT, "attack");
    assertThat(attack.status()).isEqualTo(Status.FUTURE);
    assertThat(attack.time().from()).isNull();
    assertThat(event(record, EventType.THREATEN, "warned").time().from()).hasToString("2023-03-01");
  }

  /** Names are told in capitals as they are else; the words are the report's own. */
  @Test
  void readsAReportInCapitals() {
    ReportRecord record = code(REPORT.toUpperCase(java.util.Locale.ROOT));
    Event met = event(record, EventType.CONSULT, "MET");
    List<Actor> all = new ArrayList<>(met.actors());
    all.addAll(met.recipients());
    assertThat(all)
        .extracting(Actor::name)
        .containsExactlyInAnyOrder("Fumio Kishida", "William Ruto");
    assertThat(met.place().name()).isEqualTo("Nairobi");
    assertThat(met.place().text()).isEqualTo("NAIROBI");
    Event killed = event(record, EventType.ASSAULT, "KILLED");
    assertThat(killed.actors()).extracting(Actor::text).containsExactly("GUNMEN");
    assertThat(killed.attribution())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.text()).contains("MALIAN ARMY");
              assertThat(a.cue()).isEqualTo("SAID");
            });
    assertThat(record.tolls()).anySatisfy(toll -> assertThat(toll.since()).isEqualTo("JANUARY"));
    assertThat(record.document().text()).contains("FUMIO KISHIDA");
    Spans.assertTheyCoverTheirWords(record);
  }

  @Test
  void codesTheSameReportAlikeInManyThreads() throws Exception {
    ReportRecord expected = code(REPORT);
    assertThat(expected.events()).isNotEmpty();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<ReportRecord>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(threads.submit(() -> code(REPORT)));
      }
      for (Future<ReportRecord> record : asked) {
        assertThat(record.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void findsNoEventsWhereNothingHappens() {
    ReportRecord report =
        code("The lake lies between two hills. Its water is clear, and its fish are small.\n");
    assertThat(report.sentences()).hasSize(2);
    assertThat(report.events()).isEmpty();
    assertThat(report.tolls()).isEmpty();
    assertThat(report.ties()).isEmpty();
  }

  @Test
  void bearsASentenceWithoutAnEnd() {
    ReportRecord report = code("boats and nets and ropes and oars ".repeat(5_000) + "\n");
    assertThat(report.document().text()).hasSizeGreaterThan(160_000);
    assertThat(report.events()).isEmpty();
  }

  /** Every word of the sentence is read, and what happens at its end is found. */
  @Test
  void readsASentenceOf35000WordsToItsEnd() {
    String end = "gunmen killed nine soldiers near Gao on Sunday";
    ReportRecord report =
        code("The boats left, " + "the boats and the nets and ".repeat(6_000) + end + ".\n");
    Event killed = event(report, EventType.ASSAULT, "killed");
    assertThat(killed.trigger().start())
        .isEqualTo(report.document().text().lastIndexOf(end) + end.indexOf("killed"));
    assertThat(killed.actors()).extracting(Actor::text).contains("gunmen");
  }

  static Stream<String> ownTexts() {
    return Stream.of(
        REPORT,
        "Gunmen\u0000 killed \u202Etwo\u202C guards in \u200FGao\u200E on Sunday.\uFEFF\n",
        "<script>alert('met')</script> Norway & Kenya met in <b>Oslo</b> on 3 May 2023.\n",
        "\uD83D\uDE80 Rebels fired rockets at the port \uD83D\uDE22; \uD83D\uDE80 two died.\n",
        "Na\u00EFve caf\u00E9-goers in K\u0131z\u0131lay marched on Ankara\u2019s parliament.\n",
        "\u201CWe will strike,\u201D said\u2014again\u2014the \uFB01rst general of S\u00E3o Tom\u00E9.\n",
        "KILLED: 12. WOUNDED: 30 (of them 4 children). MISSING: none; police said so.\n",
        ")))((( said said said killed killed , , , and and \"\"\" by by by the the\n");
  }

  @ParameterizedTest
  @MethodSource("ownTexts")
  void everySpanLiesInTheTextAndCoversItsWords(String text) {
    Spans.assertTheyCoverTheirWords(code(text));
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everySpanOfTheExamplesCoversItsWords(Path example) throws IOException {
    ReportRecord report =
        coder.code(document(example.getFileName().toString(), Files.readAllBytes(example)));
    assertThat(report.events()).isNotEmpty();
    assertThat(report.events()).extracting(Event::id).doesNotHaveDuplicates();
    Spans.assertTheyCoverTheirWords(report);
  }

  @Test
  void namesAModelThatIsNotThere(@TempDir Path folder) {
    Path missing = folder.resolve("none.onnx");
    assertThatThrownBy(() -> Coder.withModel(missing))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith(missing.toString());
  }

  @Test
  void namesVigilAndTheModelInItsVersion() {
    assertThat(coder.version()).startsWith(Coder.VERSION + " ").hasSizeGreaterThan(8);
    assertThat(code(REPORT).coderVersion()).isEqualTo(coder.version());
  }

  @Test
  void aTimeIsNoPartOfASpeaker() {
    ReportRecord record =
        code("A week later the defence ministry said rebels had shelled a depot near Goma.");
    assertThat(record.events().get(0).attribution().get(0).text())
        .isEqualTo("the defence ministry");
  }

  @Test
  void sinceWhenSomebodyLeadsIsNoTimeOfWhatHeDoes() {
    ReportRecord record =
        code(
            "date 2023-11-10\n\nOmar Hadri, the leader of Hamas since 2018, met Emmanuel Macron in"
                + " Paris.");
    assertThat(event(record, EventType.CONSULT, "met").time().from()).isNull();
    assertThat(record.ties())
        .anySatisfy(tie -> assertThat(tie.fromDate()).hasToString("2018-01-01"));
  }
}
