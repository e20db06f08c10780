package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.data.DataException;
import vigil.plover.EventType;
import vigil.plover.Mode;

class ModeCuesTest {
  private final ModeCues cues = ModeCues.load();

  private String modes(String sentence, String trigger, EventType type) {
    Sample s = Sample.of(sentence);
    return cues.judge(s.tokens(), s.trigger(trigger, type)).modes().stream()
        .map(Mode::label)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Raiders stabbed the miller | stabbed | ASSAULT | primitive",
        "Two guards died in a grenade attack | attack | ASSAULT | explosives",
        "The envoy telephoned the khan | telephoned | CONSULT | phone",
        "The envoy spoke by phone with the khan | spoke | CONSULT | phone",
        "Norland sent missiles to the isle | sent | MOBILIZE | weapons",
        "Tribes sent militiamen to the isle | sent | MOBILIZE | militia",
        "The council asked for a ceasefire | asked | REQUEST | yield",
        "A court convicted the miller | convicted | SANCTION | convict",
        "Norland sent word to the isle | sent | CONSULT | ''",
        "The miller saw a bomb on the road and later on attacked the guard | attacked | ASSAULT | ''",
      })
  void wordsTellTheMode(String sentence, String trigger, EventType type, String expected) {
    assertThat(modes(sentence, trigger, type)).isEqualTo(expected);
  }

  @Test
  void wordsNearDoNotAddToAModeThatWasSeen() {
    Sample s = Sample.of("Raiders with bombs beat the miller");
    Trigger seen = s.trigger("beat", EventType.ASSAULT).withModes(List.of(Mode.ASSAULT_PRIMITIVE));
    assertThat(cues.judge(s.tokens(), seen).modes())
        .containsExactly(Mode.ASSAULT_BEAT, Mode.ASSAULT_PRIMITIVE);
  }

  @Test
  void aModeOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> ModeCues.of(Sample.file("AID\tdrone\tnear\tdrone")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:1: 'drone' is no mode of AID");
  }
}
