package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;

/** Text in capitals, written in ordinary case by the shipped model and knowledge. */
class CasingTest {
  private static EncoderReader reader;
  private static Casing casing;

  @BeforeAll
  static void load() {
    reader = EncoderReader.shipped();
    casing = Casing.by(reader);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Document document(String text) {
    return new Document(
        "sha256:0",
        "test",
        null,
        null,
        null,
        "en",
        null,
        PublishedBasis.UNKNOWN,
        text,
        new Span(0, text.length()),
        java.util.List.of());
  }

  /** Written in capitals and read, the sentence is as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian foreign minister met the Kenyan president in Nairobi on Monday.",
        "Gunmen killed nine soldiers near Gao in Mali. The army blamed nobody.",
        "Fighters of the Islamic State attacked a base in Iraq, and NATO condemned the attack.",
        "The army left the town of Goma in March 2021, the United Nations said.",
        "Police told us that the march may end on Friday."
      })
  void givesNamesAndSentencesTheirCapitals(String sentence) {
    Document ordinary = casing.ordinary(document(sentence.toUpperCase(java.util.Locale.ROOT)));
    assertThat(ordinary.text()).isEqualTo(sentence);
  }

  @Test
  void leavesOrdinaryTextAlone() {
    Document document = document("Rebels of the ELN said so.\nGOMA, 3 May.\nTroops left Goma.");
    assertThat(casing.ordinary(document)).isSameAs(document);
  }

  @Test
  void keepsEveryLetterInItsPlace() {
    String text = "STRAẞE UND İZMİR: TROOPS LEFT ǅ \uD835\uDC00 AT DAWN\n\nThe rest is here.";
    Document ordinary = casing.ordinary(document(text));
    assertThat(ordinary.text()).hasSameSizeAs(text).endsWith("The rest is here.");
    assertThat(ordinary.text()).isEqualToIgnoringCase(text);
  }
}
