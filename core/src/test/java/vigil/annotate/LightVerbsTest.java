package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.plover.EventType;
import vigil.plover.Status;

class LightVerbsTest {
  private final LightVerbs verbs = LightVerbs.load();

  @Test
  void aNounForADeedAndALightVerbAreAHappening() {
    Sample s = Sample.of("New sanctions have been imposed on the shipyard.");
    List<Trigger> more = verbs.more(s.sentence(), List.of());
    assertThat(more).hasSize(1);
    assertThat(more.get(0).span().of(s.text())).isEqualTo("sanctions");
    assertThat(more.get(0).type()).isEqualTo(EventType.SANCTION);
    assertThat(more.get(0).status()).isEqualTo(Status.ASSERTED);
    assertThat(more.get(0).rule()).isEqualTo("noun and light verb");
  }

  @Test
  void aNegatorInTheVerbGroupDeniesIt() {
    Sample s = Sample.of("Talks were never held.");
    assertThat(verbs.more(s.sentence(), List.of()))
        .extracting(Trigger::type, Trigger::status)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(EventType.CONSULT, Status.NEGATED));
  }

  @Test
  void whatTheModelFoundIsDeniedByTheVerbGroupToo() {
    Sample s = Sample.of("Talks have not been held since the raid was launched.");
    Trigger talks =
        Sample.trigger(
            s.span("Talks"), Map.of(EventType.CONSULT, 0.5), EventType.CONSULT, List.of());
    Trigger judged = verbs.judge(s.tokens(), talks);
    assertThat(judged.status()).isEqualTo(Status.NEGATED);
    assertThat(judged.probability()).isEqualTo(0.9);
    Trigger raid = s.trigger("raid", EventType.ASSAULT);
    assertThat(verbs.judge(s.tokens(), raid)).isEqualTo(raid);
  }

  @Test
  void whatTheModelFoundIsNotFoundAgain() {
    Sample s = Sample.of("Talks were held.");
    Trigger noun = s.trigger("Talks", EventType.CONSULT);
    Trigger verb = s.trigger("held", EventType.CONSULT);
    assertThat(verbs.more(s.sentence(), List.of(noun))).isEmpty();
    assertThat(verbs.more(s.sentence(), List.of(verb))).isEmpty();
  }

  @Test
  void otherWordsBetweenEndTheGroup() {
    for (String text :
        List.of("Talks in Wesk were held.", "Talks held nobody back.", "Talks were", "Talks.")) {
      assertThat(verbs.more(Sample.of(text).sentence(), List.of())).as(text).isEmpty();
    }
  }

  @Test
  void aBrokenLineIsNamed() {
    assertThatThrownBy(() -> LightVerbs.of(Sample.file("verb\theld", "noun\ttalks\tCHAT")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:2: 'CHAT' is no EventType");
    assertThatThrownBy(() -> LightVerbs.of(Sample.file("adverb\tsoon")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:1: 'adverb' is no Kind");
    assertThatThrownBy(() -> LightVerbs.of(Sample.file("verb\t")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:1: no word in field 2");
  }
}
