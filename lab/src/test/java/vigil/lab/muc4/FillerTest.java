package vigil.lab.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.ReportRecord;

class FillerTest {
  private static final String TEXT =
      "two masked men threw a pipe bomb of great force at ana silva.";

  private static Read read() {
    Span all = new Span(0, TEXT.length());
    Document document =
        new Document(
            "x", "x", null, null, null, "en", null, PublishedBasis.UNKNOWN, TEXT, all, List.of());
    Sentence sentence = new Sentence(0, 0, all, Tokenizer.tokens(TEXT, all));
    int ana = TEXT.indexOf("ana");
    Name name = new Name(0, new Span(ana, ana + "ana silva".length()), NameKind.PERSON, 0.9);
    return new Read(
        new Annotated(document, List.of(sentence), List.of(name), List.of()),
        new ReportRecord(document, List.of(all), List.of(), List.of(), List.of(), List.of(), "x"));
  }

  private static Filler filler(Map<String, Map<String, Double>> weights) {
    return new Filler(weights, Set.of("men", "bomb"), Set.of("threw", "of", "a", "at"));
  }

  @Test
  void gathersNamesAndNounPhrasesAroundHeads() {
    assertThat(Phrases.of(read(), Set.of("men", "bomb"), Set.of("threw", "of", "a", "at")))
        .extracting(Phrase::words)
        .containsExactlyInAnyOrder(
            "ana silva",
            "two masked men",
            "masked men",
            "men",
            "pipe bomb",
            "bomb",
            "pipe bomb of great force");
  }

  @Test
  void fillsSlotsWithTheMostProbablePhraseOfAHead() {
    Map<String, Map<String, Double>> weights =
        Map.of(
            "bombing", Map.of("word=bomb", 2.0),
            "Weapon", Map.of("bias", -3.0, "head=bomb", 4.0, "length=2", 1.0),
            "Victim", Map.of("bias", -3.0, "name=PERSON", 2.0, "bombing&head=silva", 2.0),
            "PerpInd", Map.of("bias", -3.0, "first=two", 4.0));

    assertThat(Filler.templates(filler(weights).guesses(read()), 0.6, 0.6))
        .containsExactly(
            new Template(
                "bombing",
                Map.of(
                    Slot.PERP_IND, List.of(List.of("two masked men")),
                    Slot.PERP_ORG, List.of(),
                    Slot.TARGET, List.of(),
                    Slot.VICTIM, List.of(List.of("ana silva")),
                    Slot.WEAPON, List.of(List.of("pipe bomb")))));
  }

  @Test
  void answersNothingOfARecordWithoutEvents() {
    assertThat(Filler.load().guesses(read())).hasSize(5);
    assertThat(Filler.load().templates(read())).isEmpty();
  }

  @Test
  void namesTheLineOfABrokenWeight() throws IOException {
    DataFile file =
        DataFile.parse(
            "weights.tsv",
            new ByteArrayInputStream("arson\tbias\tlow\n".getBytes(StandardCharsets.UTF_8)));

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Filler.weights(file))
        .withMessage("weights.tsv:1: 'low' is no number");
  }
}
