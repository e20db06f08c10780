package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.plover.EventType;

class PronounSubjectsTest {
  private final PronounSubjects pronouns = new PronounSubjects(RoleWords.load());

  @ParameterizedTest
  @CsvSource({
    "it, 'The militia says that it has shelled the hills.'",
    "they, 'The clans said they had recently shelled the hills.'",
    "It, 'It shelled the hills.'"
  })
  void thePronounBeforeAVerbActs(String subject, String text) {
    Sample s = Sample.of(text);
    Trigger mended = pronouns.complete(s.tokens(), s.trigger("shelled", EventType.ASSAULT));
    assertThat(s.words(mended, RoleKind.ACTOR)).containsExactly(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "shelled, 'The militia says that it was shelled at dawn.'",
    "shelled, 'The hills around it, shelled at dawn, burned.'",
    "lost, 'It has lost forty men.'"
  })
  void whomItIsDoneToDoesNotAct(String trigger, String text) {
    Sample s = Sample.of(text);
    Trigger read = s.trigger(trigger, EventType.ASSAULT);
    assertThat(pronouns.complete(s.tokens(), read)).isEqualTo(read);
  }

  @Test
  void whoTheModelSawActsStays() {
    Sample s = Sample.of("The militia, it shelled the hills.");
    Trigger read = s.trigger("shelled", EventType.ASSAULT, s.actor("The militia", 0.9));
    assertThat(pronouns.complete(s.tokens(), read)).isEqualTo(read);
  }
}
