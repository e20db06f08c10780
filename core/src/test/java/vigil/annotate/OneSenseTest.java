package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.document.Span;
import vigil.plover.EventType;
import vigil.plover.Mode;

class OneSenseTest {
  private static final String TEXT = "strike Strikes strike march";

  private static Trigger at(int start, int end, double assault, double protest) {
    Map<EventType, Double> types = Map.of(EventType.ASSAULT, assault, EventType.PROTEST, protest);
    EventType best = assault > protest ? EventType.ASSAULT : EventType.PROTEST;
    return Sample.trigger(new Span(start, end), types, best, List.of());
  }

  @Test
  void theReportsOtherUsesOfAWordOutvoteOneUnsureUse() {
    List<Trigger> judged =
        OneSense.of(TEXT, List.of(at(0, 6, 0.5, 0.4), at(7, 14, 0.1, 0.9), at(15, 21, 0.0, 0.9)));
    assertThat(judged).extracting(Trigger::type).containsOnly(EventType.PROTEST);
    // half its own 0.4, half the mean of 0.4, 0.9 and 0.9
    assertThat(judged.get(0).probability()).isCloseTo(0.2 + 2.2 / 6, within(1e-9));
  }

  @Test
  void aSureUseStandsAgainstAnother() {
    List<Trigger> judged = OneSense.of(TEXT, List.of(at(0, 6, 0.9, 0.05), at(7, 14, 0.1, 0.6)));
    assertThat(judged)
        .extracting(Trigger::type)
        .containsExactly(EventType.ASSAULT, EventType.PROTEST);
  }

  @Test
  void anotherWordIsNotAsked() {
    Trigger strike = at(0, 6, 0.5, 0.4);
    Trigger march = at(22, 27, 0.0, 0.9);
    assertThat(OneSense.of(TEXT, List.of(strike, march))).containsExactly(strike, march);
  }

  @Test
  void modesOfTheOldTypeGo() {
    Trigger first = at(0, 6, 0.5, 0.4);
    Trigger withMode =
        new Trigger(
            0,
            first.span(),
            first.type(),
            first.types(),
            List.of(Mode.ASSAULT_AERIAL, Mode.PROTEST_STRIKE),
            first.status(),
            first.certainty(),
            first.speaker(),
            List.of(),
            "hand");
    Trigger judged = OneSense.of(TEXT, List.of(withMode, at(15, 21, 0.0, 0.9))).get(0);
    assertThat(judged.type()).isEqualTo(EventType.PROTEST);
    assertThat(judged.modes()).containsExactly(Mode.PROTEST_STRIKE);
  }
}
