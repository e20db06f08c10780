package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SituationPdfTest {
  private static Situation situation(String... sentences) {
    LocalDate day = LocalDate.of(2024, 5, 1);
    List<Situation.Sentence> said =
        java.util.Arrays.stream(sentences)
            .map(words -> new Situation.Sentence(words, List.of("1#e1")))
            .toList();
    return new Situation(
        "Situation: Łódź", day, day, 7, List.of(new Situation.Section("In short", said)));
  }

  private static String text(Situation situation) throws IOException {
    try (PDDocument document = Loader.loadPDF(SituationPdf.of(situation))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void namesInOtherScriptsAreThere() throws IOException {
    assertThat(text(situation("Харків, Çankırı and Ελλάδα were named → twice.")))
        .contains("Situation: Łódź")
        .contains("– Харків, Çankırı and Ελλάδα were named → twice. [1#e1]")
        .doesNotContain("□", "the font lacks");
  }

  @Test
  void arabicLettersAreJoinedAndRunFromRightToLeft() {
    // beirut: beh initial, yeh medial, reh final, waw isolated, teh isolated
    assertThat(ArabicForms.of("\u0628\u064a\u0631\u0648\u062a"))
        .isEqualTo("\ufe91\ufef4\ufeae\ufeed\ufe95");
    assertThat(ArabicForms.of("\u0633\u0644\u0627\u0645")) // lam and alef are one sign
        .isEqualTo("\ufeb3\ufefc\ufee1");
    assertThat(VisualLine.of("in \u0628\u064a\u0631 (twice)"))
        .isEqualTo("in \ufeae\ufef4\ufe91 (twice)");
    assertThat(VisualLine.of("plain")).isEqualTo("plain");
  }

  @Test
  void whatTheFontLacksIsASquareAndSaidSo() throws IOException {
    assertThat(text(situation("The paper \u4eba\u6c11 said so.")))
        .contains("The paper □□ said so.", "□ stands for signs that the font lacks.");
  }

  @Test
  void theSameReportGivesTheSameBytesAndALongOneSeveralPages() throws IOException {
    String[] many = new String[90];
    java.util.Arrays.fill(many, "Farmers blocked the bridge of Easthaven. ".repeat(4));
    assertThat(SituationPdf.of(situation(many))).isEqualTo(SituationPdf.of(situation(many)));
    try (PDDocument document = Loader.loadPDF(SituationPdf.of(situation(many)))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
    }
  }
}
