package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a report is called in lists and on its page. */
class HeadlineTest {
  @Test
  void aTitleIsTheName() {
    assertThat(Headline.of("Talks in Easthaven", "The envoys met at noon.", 7))
        .isEqualTo("Talks in Easthaven");
  }

  @Test
  void withoutOneTheFirstLineIsThatTellsSomething() {
    String text =
        "date 2024-05-15\nBy A. Reporter of the Post\nPORT, May\n\nEnvoys met in  Easthaven.";
    assertThat(Headline.of(" ", text, 7)).isEqualTo("Envoys met in Easthaven.");
    assertThat(Headline.of(null, "Noon.", 7)).isEqualTo("Report 7");
  }

  @Test
  void aLongLineIsCutBetweenWords() {
    String text = "The envoys of the islands " + "and of the coast ".repeat(9) + "met.";
    String called = Headline.of(null, text, 7);
    assertThat(called).hasSizeLessThanOrEqualTo(110).endsWith("the …");
    assertThat(Headline.rest(called, text)).startsWith("coast and of").endsWith("met.");
    String unbroken = "x".repeat(300);
    assertThat(Headline.of(null, unbroken, 7)).hasSize(110);
  }
}
