package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.annotate.Annotated;
import vigil.annotate.Reader;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/** What a comparison of two readers tells, with readers that know a list of words. */
class ComparisonTest {
  private static final String ROWS =
      """
      [Dockers|a1] [walked out|t1:PROTEST:strike] at noon.
      [A patrol|a1] [seized|t1:COERCE:seize] [a boat|r1].
      The tide seized the old pier.
      """;

  @Test
  void tellsWhatBecameBetterAndWorse() throws IOException {
    Comparison comparison =
        Comparison.of(
            rows(),
            new WordReader(Map.of("seized", EventType.ASSAULT)),
            new WordReader(Map.of("walked", EventType.PROTEST, "seized", EventType.COERCE)));
    List<String> lines = comparison.lines();
    assertThat(comparison.gain()).isEqualTo(0.8);
    assertThat(lines)
        .contains(
            "F1               before  after  change  of",
            "triggers          0.500  0.800  +0.300   2",
            "with their type   0.000  0.800  +0.800   2",
            "status                -  1.000       -   2",
            "PROTEST           0.000  1.000  +1.000   1",
            "Better: 2 sentences",
            "  Dockers walked out at noon.  (rows.txt:1)",
            "    right:  walked out PROTEST",
            "    before: no event",
            "    after:  walked PROTEST",
            "Worse: 0 sentences");
  }

  @Test
  void aReaderThatForgetsIsTold() throws IOException {
    Map<String, EventType> known = Map.of("walked", EventType.PROTEST, "seized", EventType.COERCE);
    Comparison comparison = Comparison.of(rows(), new WordReader(known), new WordReader(Map.of()));
    assertThat(comparison.gain()).isEqualTo(-0.8);
    assertThat(comparison.lines())
        .contains("Better: 1 sentence", "Worse: 2 sentences", "    after:  no event");
  }

  @Test
  void everySoManythReportIsHeldOut() throws IOException {
    List<GoldCorpus.Report> rows = rows();
    assertThat(Split.of(rows, 2).held())
        .extracting(GoldCorpus.Report::id)
        .containsExactly("rows.txt:2");
    assertThat(Split.of(rows, 3).held())
        .extracting(GoldCorpus.Report::id)
        .containsExactly("rows.txt:3");
    assertThat(Split.of(rows, 50).held()).as("few rows, one of them held out").hasSize(1);
    assertThat(Split.of(rows, 0).held()).isEmpty();
    assertThat(Split.of(rows.subList(0, 1), 5).learned()).as("one row is learned").hasSize(1);
  }

  private static List<GoldCorpus.Report> rows() throws IOException {
    byte[] bytes = ROWS.getBytes(StandardCharsets.UTF_8);
    DataFile file = DataFile.parse("rows.txt", new ByteArrayInputStream(bytes));
    return ContrastCorpus.of(file).reports(new Random(1));
  }

  /** Sees an event at each word that it knows. */
  private record WordReader(Map<String, EventType> known) implements Reader {
    @Override
    public Annotated read(Document document) {
      List<Trigger> triggers = new ArrayList<>();
      known.forEach(
          (word, type) -> {
            int at = document.text().indexOf(word);
            if (at >= 0) {
              triggers.add(trigger(new Span(at, at + word.length()), type));
            }
          });
      return new Annotated(document, List.of(), List.of(), triggers);
    }

    private static Trigger trigger(Span span, EventType type) {
      return new Trigger(
          0,
          span,
          type,
          Map.of(type, 0.9),
          List.of(),
          Status.ASSERTED,
          Certainty.CERTAIN,
          SpeakerKind.AUTHOR,
          List.of(),
          "word");
    }

    @Override
    public String version() {
      return "words";
    }

    @Override
    public void close() {}
  }
}
