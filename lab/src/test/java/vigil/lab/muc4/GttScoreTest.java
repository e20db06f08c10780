package vigil.lab.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GttScoreTest {
  private static final double EXACT = 1e-12;

  private static Template template(String type, Map<Slot, List<List<String>>> slots) {
    return new Template(type, slots);
  }

  private static final Template GOLD_BOMBING =
      template(
          "bombing / attack",
          Map.of(
              Slot.WEAPON, List.of(List.of("parcel bomb", "bomb")),
              Slot.TARGET, List.of(List.of("mill"), List.of("quay"))));

  @Test
  void countsAnyMentionOfAnEntity() {
    Template answer =
        template(
            "bombing",
            Map.of(
                Slot.WEAPON, List.of(List.of("bomb")),
                Slot.TARGET, List.of(List.of("old mill"))));

    GttScore score = GttScore.of(List.of(answer), List.of(GOLD_BOMBING));

    assertThat(score.type()).isEqualTo(new GttTally(1, 1, 1, 1));
    assertThat(score.tally(Slot.WEAPON)).isEqualTo(new GttTally(1, 1, 1, 1));
    assertThat(score.tally(Slot.TARGET)).isEqualTo(new GttTally(0, 1, 0, 2));
    assertThat(score.micro()).isEqualTo(new GttTally(2, 3, 2, 4));
    assertThat(score.micro().f1()).isCloseTo(2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5), within(EXACT));
  }

  @Test
  void asksForAllMentionsOfAnAnswer() {
    Template answer =
        template("attack", Map.of(Slot.WEAPON, List.of(List.of("bomb", "rifle"), List.of("bomb"))));

    assertThat(GttScore.of(List.of(answer), List.of(GOLD_BOMBING)).tally(Slot.WEAPON))
        .isEqualTo(new GttTally(1, 2, 1, 1));
  }

  @Test
  void countsTwoAnswersByOneEntityAsRightButFoundOnce() {
    Template answer =
        template("attack", Map.of(Slot.WEAPON, List.of(List.of("bomb"), List.of("parcel bomb"))));

    assertThat(GttScore.of(List.of(answer), List.of(GOLD_BOMBING)).tally(Slot.WEAPON))
        .isEqualTo(new GttTally(2, 2, 1, 1));
  }

  @Test
  void takesTheMappingWithTheBestFigure() {
    Template north = template("attack", Map.of(Slot.VICTIM, List.of(List.of("ana"))));
    Template south = template("attack", Map.of(Slot.VICTIM, List.of(List.of("rui"))));

    GttScore score = GttScore.of(List.of(south, north), List.of(north, south));

    assertThat(score.micro().f1()).isEqualTo(1.0);
    assertThat(GttScore.of(List.of(south), List.of(north, south)).tally(Slot.VICTIM))
        .isEqualTo(new GttTally(1, 1, 1, 2));
  }

  @Test
  void hasNothingRightWhereTypesDiffer() {
    Template robbery = template("robbery", Map.of(Slot.WEAPON, List.of(List.of("bomb"))));

    assertThat(GttScore.of(List.of(robbery), List.of(GOLD_BOMBING)).micro())
        .isEqualTo(new GttTally(0, 2, 0, 4));
    assertThat(GttScore.of(List.of(robbery), List.of()).micro())
        .isEqualTo(new GttTally(0, 2, 0, 0));
    assertThat(GttScore.of(List.of(), List.of()).micro().f1()).isNaN();
  }

  @Test
  void comparesWordsWithoutSignsAndArticles() {
    assertThat(Strings.normal("  The \"Old-Mill\"  of a U.S. firm "))
        .isEqualTo("oldmill of us firm");
    assertThat(Strings.normal("the")).isEmpty();
  }
}
