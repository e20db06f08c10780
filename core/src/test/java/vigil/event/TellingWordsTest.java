package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.document.Span;

class TellingWordsTest {
  private final TellingWords words = TellingWords.load();

  private Joint joint(String text, String trigger) {
    int start = text.indexOf(trigger);
    Span all = new Span(0, text.length());
    Sentence sentence = new Sentence(0, 0, all, Tokenizer.tokens(text, all));
    return words.joint(sentence, new Span(start, start + trigger.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "true, killing, 'Raiders struck a convoy near the ford, killing two drivers.'",
    "true, killed, 'A drone hit the depot at noon and killed a guard.'",
    "false, killed, 'The raiders killed two drivers.'",
    "false, struck, 'The raiders came back and struck the depot.'"
  })
  void whatCameOfAnActIsToldRightBehindAJoint(boolean outcome, String trigger, String text) {
    assertThat(joint(text, trigger).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "another, attack, 'Two died in a similar attack.'",
    "within, attack, 'Two died in the attack.'"
  })
  void wordsBeforeTheTriggerJoinItOrPartIt(String what, String trigger, String text) {
    Joint joint = joint(text, trigger);
    assertThat(joint.another()).isEqualTo(what.equals("another"));
    assertThat(joint.within()).isEqualTo(text.indexOf("in "));
  }
}
