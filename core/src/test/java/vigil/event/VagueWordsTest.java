package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.ResolvedBy;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

class VagueWordsTest {
  private final VagueWords vague = VagueWords.load();

  private static Telling telling(String text, String trigger, Actor... actors) {
    int at = text.indexOf(trigger);
    Trigger found =
        new Trigger(
            0,
            new Span(at, at + trigger.length()),
            EventType.ASSAULT,
            Map.of(EventType.ASSAULT, 0.9),
            List.of(),
            Status.ASSERTED,
            Certainty.CERTAIN,
            SpeakerKind.AUTHOR,
            List.of(),
            "hand");
    return new Telling(
        found,
        found.span(),
        List.of(actors),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        Joint.NONE,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private boolean vague(String text, String trigger, Actor... actors) {
    return vague.all(text, List.of(telling(text, trigger, actors)));
  }

  @Test
  void aStateOfThingsIsNoEvent() {
    assertThat(vague("The conflict goes on.", "conflict")).isTrue();
    assertThat(vague("The raid goes on.", "raid")).isFalse();
  }

  @Test
  void whatPointsBackIsNoEventOfItsOwn() {
    assertThat(vague("He led these attacks.", "attacks")).isTrue();
    assertThat(vague("He led attacks.", "attacks")).isFalse();
  }

  @Test
  void whoeverIsNamedMakesItOne() {
    Actor wesk =
        new Actor(
            new Span(0, 4), "Wesk", "Wesk", null, null, List.of(), null, null, ResolvedBy.NONE);
    assertThat(vague("Wesk's conflict goes on.", "conflict", wesk)).isFalse();
  }
}
