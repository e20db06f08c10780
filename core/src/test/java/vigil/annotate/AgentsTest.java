package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;

class AgentsTest {
  private final Agents agents = new Agents(RoleWords.load());

  private Trigger complete(Sample s, Trigger trigger, String... names) {
    List<Name> all =
        Arrays.stream(names).map(n -> new Name(0, s.span(n), NameKind.LOCATION, 0.9)).toList();
    return agents.complete(s.tokens(), trigger, all, List.of());
  }

  @Test
  void whoBacksIsNotWhoIsBacked() {
    Sample s = Sample.of("The clans, backed by Norland, marched on the port.");
    Trigger backed = s.trigger("backed", EventType.SUPPORT, s.actor("The clans", 0.8));
    Trigger mended = complete(s, backed, "Norland");
    assertThat(s.words(mended, RoleKind.ACTOR)).containsExactly("Norland");
    assertThat(s.words(mended, RoleKind.RECIPIENT)).containsExactly("The clans");
  }

  @Test
  void severalNamesInARowAct() {
    Sample s = Sample.of("The truce, mediated by Norland, Wesk and the Estrians, held.");
    Trigger mediated = s.trigger("mediated", EventType.CONSULT);
    Trigger mended = complete(s, mediated, "Norland", "Wesk", "Estrians");
    assertThat(s.words(mended, RoleKind.ACTOR)).containsExactly("Norland", "Wesk", "Estrians");
  }

  @Test
  void whatTheModelSawBehindByStays() {
    Sample s = Sample.of("The port was shelled by Norland gunboats.");
    Trigger shelled = s.trigger("shelled", EventType.ASSAULT, s.actor("Norland gunboats", 0.9));
    assertThat(complete(s, shelled, "Norland")).isEqualTo(shelled);
  }

  @Test
  void whatIsWrittenLikeANameIsOne() {
    Sample s = Sample.of("The clans, backed by South Wesk, marched on the port.");
    Trigger backed = s.trigger("backed", EventType.SUPPORT, s.actor("The clans", 0.8));
    assertThat(s.words(complete(s, backed), RoleKind.ACTOR)).containsExactly("South Wesk");
  }

  @Test
  void aDayOrAMeansIsNobody() {
    Sample s = Sample.of("The port was closed by Monday.");
    Trigger closed = s.trigger("closed", EventType.SANCTION);
    assertThat(complete(s, closed)).isEqualTo(closed);
  }

  @Test
  void aDeedIsThatOfWhomStandsBehindBy() {
    Sample s = Sample.of("In the town held by the army, shelling by the militias killed two.");
    Trigger shelling = s.trigger("shelling", EventType.ASSAULT, s.actor("the army", 0.7));
    Trigger killed = s.trigger("killed", EventType.ASSAULT);
    Trigger mended = agents.complete(s.tokens(), shelling, List.of(), List.of(shelling, killed));
    assertThat(s.words(mended, RoleKind.ACTOR)).containsExactly("militias");
  }

  @Test
  void aMeansIsNoDoer() {
    Sample s = Sample.of("An attack by drone on the port failed.");
    Trigger attack = s.trigger("attack", EventType.ASSAULT);
    assertThat(complete(s, attack)).isEqualTo(attack);
  }
}
