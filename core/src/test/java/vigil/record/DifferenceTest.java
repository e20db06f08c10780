package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static EventLine event(
      int number, String type, String who, int killed, String speaker, String words) {
    return new EventLine(
        1,
        number,
        null,
        null,
        null,
        "unknown",
        type,
        List.of(),
        0,
        "asserted",
        "certain",
        0.5,
        List.of(new EventLine.Party(who, null, null, List.of())),
        List.of(),
        null,
        killed == 0
            ? List.of()
            : List.of(new EventLine.Count("killed", killed, killed, killed, killed + " people")),
        List.of(new EventLine.Speaker("named", speaker, speaker, "asserts")),
        words,
        new EventLine.Source(null, null, null, null),
        false,
        null,
        1);
  }

  @Test
  void aTollThatRoseAndASpeakerThatChangedAreTold() {
    EventLine before =
        event(1, "ASSAULT", "gunmen", 6, "police", "gunmen killed 6 people in a market at Oko");
    EventLine after =
        event(
            2, "ASSAULT", "gunmen", 13, "the mayor", "gunmen killed 13 people in a market at Oko");
    Difference difference = Difference.between(List.of(before), List.of(after));
    assertThat(difference.changed().get(0).fields())
        .containsExactly(
            new Difference.Field("how many", "6 killed", "13 killed"),
            new Difference.Field("says", "police", "the mayor"));
    assertThat(difference.added()).isEmpty();
    assertThat(difference.gone()).isEmpty();
  }

  @Test
  void whatCameAndWhatWentIsTold() {
    EventLine kept = event(1, "ASSAULT", "gunmen", 6, "police", "gunmen raided a market at Oko");
    EventLine went = event(2, "ACCUSE", "the mayor", 0, "the mayor", "the mayor blamed smugglers");
    EventLine came = event(2, "COERCE", "soldiers", 0, "the army", "troops arrested nine suspects");
    Difference difference = Difference.between(List.of(kept, went), List.of(kept, came));
    assertThat(difference.changed()).isEmpty();
    assertThat(difference.gone()).containsExactly(went);
    assertThat(difference.added()).containsExactly(came);
  }

  @Test
  void anotherTypeInTheSameWordsIsAChange() {
    EventLine before =
        event(1, "ASSAULT", "crowds", 0, "police", "crowds burned tyres on the road");
    EventLine after = event(1, "PROTEST", "crowds", 0, "police", "crowds burned tyres on the road");
    assertThat(Difference.between(List.of(before), List.of(after)).changed().get(0).fields())
        .containsExactly(new Difference.Field("type", "ASSAULT", "PROTEST"));
  }

  @Test
  void nothingChangedIsNothing() {
    EventLine event = event(1, "ASSAULT", "gunmen", 6, "police", "gunmen raided a market");
    Difference none = Difference.between(List.of(event), List.of(event));
    assertThat(none).isEqualTo(new Difference(List.of(), List.of(), List.of()));
  }

  @Test
  void aWordMayStandTwiceInAClause() {
    EventLine before =
        event(1, "ASSAULT", "gunmen", 6, "police", "on Monday the gunmen fired on the market");
    EventLine after =
        event(1, "ASSAULT", "gunmen", 9, "police", "on Monday the gunmen fired on the market");
    assertThat(Difference.between(List.of(before), List.of(after)).changed().get(0).fields())
        .containsExactly(new Difference.Field("how many", "6 killed", "9 killed"));
  }
}
