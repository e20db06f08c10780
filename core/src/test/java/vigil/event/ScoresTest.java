package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.plover.Mode;

class ScoresTest {
  private static final Scores SCORES = Scores.load();

  @Test
  void everyTypeAndModeHasTheManualsScore() {
    assertThat(SCORES.score(EventType.CONSULT, List.of())).isEqualTo(2.5);
    assertThat(SCORES.score(EventType.CONSULT, List.of(Mode.CONSULT_VISIT))).isEqualTo(4);
    assertThat(SCORES.score(EventType.AID, List.of())).isEqualTo(10);
  }

  @Test
  void theReadingsOfUnclearPlacesHold() {
    assertThat(SCORES.score(EventType.ACCUSE, List.of())).isEqualTo(-3);
    assertThat(SCORES.score(EventType.PROTEST, List.of(Mode.PROTEST_VANDALIZE))).isEqualTo(-6);
  }

  @Test
  void theMostIntenseModeCounts() {
    assertThat(SCORES.score(EventType.ASSAULT, List.of(Mode.ASSAULT_BEAT, Mode.ASSAULT_AERIAL)))
        .isEqualTo(-9.5);
    assertThat(SCORES.score(EventType.ASSAULT, List.of(Mode.CONSULT_PHONE))).isEqualTo(-9);
  }

  @Test
  void wrongLinesAreNamed() {
    assertThatThrownBy(() -> Scores.of(SpeechDataTest.file("AGREE\t\tmuch")))
        .hasMessage("test.tsv:1: 'much' is no number");
    assertThatThrownBy(() -> Scores.of(SpeechDataTest.file("AGREE\t\t11")))
        .hasMessageContaining("beyond");
    assertThatThrownBy(() -> Scores.of(SpeechDataTest.file("AGREE\tvisit\t1")))
        .hasMessageContaining("'visit' is no mode of AGREE");
    assertThatThrownBy(() -> Scores.of(SpeechDataTest.file("AGREE\t\t1")))
        .hasMessage("test.tsv: no score for CONSULT");
  }
}
