package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations that are not closed, not opened, inside others, in other alphabets' marks. */
class OddQuotationsTest {
  private static final AttributionFinder FINDER = AttributionFinder.load();

  private static List<Attribution> who(Report report, String words) {
    var span = report.span(words);
    return FINDER.in(report.mentions()).of(report.sentence(span), span);
  }

  private static String last(Report report, String words) {
    List<Attribution> chain = who(report, words);
    return String.valueOf(chain.get(chain.size() - 1).text());
  }

  @Test
  void aQuotationNeverClosedEndsWithItsSentence() {
    Report report =
        Report.of(
            "“They shelled the mill, Anna Berg said.",
            "The bridge was destroyed in May.",
            "",
            "Rebels attacked the port.");
    assertThat(who(report, "destroyed").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
    assertThat(who(report, "attacked").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
  }

  @Test
  void aMarkThatClosesNothingIsNoQuotation() {
    Report report = Report.of("The army left,” and rebels attacked the port.", "Rain fell.");
    assertThat(who(report, "attacked").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
    assertThat(who(report, "fell").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“They shelled the mill,” said Anna Berg.",
        "\"They shelled the mill,\" said Anna Berg.",
        "«They shelled the mill,» said Anna Berg.",
        "„They shelled the mill,“ said Anna Berg.",
        "「They shelled the mill,」 said Anna Berg.",
        "‘They shelled the mill,’ said Anna Berg.",
      })
  void everyAlphabetsMarksCount(String sentence) {
    assertThat(last(Report.of(sentence, "Rain fell."), "shelled")).isEqualTo("Anna Berg");
  }

  @Test
  void aQuotationInsideAnotherIsTheInnerSpeakers() {
    Report report =
        Report.of("“The major said ‘we burned the barns’ and laughed,” said Anna Berg.");
    assertThat(who(report, "burned")).extracting(Attribution::text).contains("Anna Berg");
    assertThat(last(report, "burned")).isEqualTo("The major");
  }

  @Test
  void aWholeReportInOneQuotationHasNoSpeakerButNobodyCrashes() {
    Report report =
        Report.of("“Rebels attacked the port on Monday.", "The army left.", "Rain fell.”");
    assertThat(who(report, "attacked")).isNotEmpty();
    assertThat(who(report, "left")).isNotEmpty();
  }

  @Test
  void aTranscriptsTurnEndsWhereTheNextBegins() {
    Report report =
        Report.of(
            "HOST: What happened at noon?",
            "",
            "COLONEL BRANDT: They attacked the pumping station.",
            "",
            "HOST: Our men left the valley.");
    assertThat(last(report, "attacked")).isEqualTo("COLONEL BRANDT");
    assertThat(last(report, "left")).isEqualTo("HOST");
  }

  @Test
  void inATranscriptEveryBracketOpensATurn() {
    Report report =
        Report.of(
            "(Reporter) I thank you for your time.",
            "(Quill) Good evening to all.",
            "The brigade shelled the depot.");
    assertThat(last(report, "shelled")).isEqualTo("Quill");
  }

  @Test
  void marksAloneAndManyOfThemAreTaken() {
    for (String odd : List.of("“”“”“”", "\"", "‘’‘’ '' \"\" «» „“", "“".repeat(300) + " x")) {
      Report report = Report.of(odd, "Rain fell.");
      assertThatCode(() -> FINDER.in(report.mentions()).statements()).doesNotThrowAnyException();
      assertThat(who(report, "fell")).isNotEmpty();
    }
  }
}
