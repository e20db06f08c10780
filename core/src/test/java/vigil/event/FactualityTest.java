package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vigil.data.DataException;

class FactualityTest {
  private static final Factuality FACTUALITY = Factuality.load();
  private static final AttributionFinder FINDER = AttributionFinder.load();

  /** The value of the first word between the marks. */
  private static double of(String sentence, String word) {
    Report report = Report.of(sentence);
    var mentions = report.mentions();
    return FACTUALITY.of(mentions, FINDER.in(mentions), 0, report.span(word));
  }

  @Test
  void whatIsPlainlyToldHappened() {
    assertThat(of("The army shelled the village on Sunday.", "shelled")).isGreaterThan(2.5);
  }

  @Test
  void negationTurnsIt() {
    assertThat(of("The army did not shell the village.", "shell")).isLessThan(-0.5);
    assertThat(of("The governor denied that soldiers had burned the market.", "burned"))
        .isLessThan(-1);
  }

  @Test
  void modalsWishesAndConditionsLeaveItOpen() {
    double told = of("The army attacked the bridge.", "attacked");
    for (String open :
        new String[] {
          "The army may attack the bridge.",
          "The army wants to attack the bridge.",
          "If the rebels attack the bridge, the convoy turns back.",
        }) {
      assertThat(of(open, "attack")).as(open).isLessThan(told);
    }
  }

  @Test
  void whatIsPreventedOrFailedDidNotHappen() {
    assertThat(of("The crew failed to repair the dam.", "repair")).isLessThan(1);
    assertThat(of("The crew managed to repair the dam.", "repair"))
        .isGreaterThan(of("The crew failed to repair the dam.", "repair"));
  }

  @Test
  void valuesStayWithinBounds() {
    assertThat(of("Nobody never not denied that they did not fail to leave.", "leave"))
        .isBetween(-3.0, 3.0);
    assertThat(of("!", "!")).isBetween(-3.0, 3.0);
  }

  @Test
  void dataIsCheckedWhenItIsLoaded() {
    assertThat(FactWords.load().is("didn't", FactWords.Kind.NOT)).isTrue();
    assertThatThrownBy(() -> FactWords.of(SpeechDataTest.file("PERHAPS\tperhaps\n")))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Factuality.with(SpeechDataTest.file("one\tx\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no number");
  }
}
