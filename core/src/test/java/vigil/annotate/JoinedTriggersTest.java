package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;

class JoinedTriggersTest {
  private final JoinedTriggers joined = new JoinedTriggers(RoleWords.load());

  private Trigger share(Sample s, Trigger trigger, Trigger other) {
    return joined.share(s.tokens(), trigger, List.of(trigger, other));
  }

  @Test
  void whatOnlyAndPartsSharesItsParties() {
    Sample s = Sample.of("Two men are blamed for the 1998 abduction and murder of a hiker.");
    Trigger first = s.trigger("abduction", EventType.ASSAULT);
    Trigger second =
        s.trigger(
            "murder",
            EventType.ASSAULT,
            s.actor("Two men", 0.7),
            new Role(RoleKind.TIME, s.span("1998"), 0.8),
            s.recipient("a hiker", 0.9));
    Trigger shared = share(s, first, second);
    assertThat(s.words(shared, RoleKind.ACTOR)).containsExactly("Two men");
    assertThat(s.words(shared, RoleKind.TIME)).containsExactly("1998");
    assertThat(s.words(shared, RoleKind.RECIPIENT)).containsExactly("a hiker");
  }

  @Test
  void whatATriggerHasOfItsOwnStays() {
    Sample s = Sample.of("The navy shelled and burned the port.");
    Trigger first = s.trigger("shelled", EventType.ASSAULT, s.actor("The navy", 0.9));
    Trigger second = s.trigger("burned", EventType.ASSAULT, s.recipient("the port", 0.9));
    assertThat(share(s, first, second).roles()).hasSize(2);
    assertThat(share(s, second, first).roles()).hasSize(2);
  }

  @Test
  void actsOfAnotherKindShareNoRecipient() {
    Sample s = Sample.of("The clans met and condemned Norland.");
    Trigger met = s.trigger("met", EventType.CONSULT, s.actor("The clans", 0.9));
    Trigger condemned = s.trigger("condemned", EventType.ACCUSE, s.recipient("Norland", 0.9));
    assertThat(share(s, met, condemned).roles(RoleKind.RECIPIENT)).isEmpty();
    assertThat(s.words(share(s, condemned, met), RoleKind.ACTOR)).containsExactly("The clans");
  }

  @Test
  void whoCondemnsADeedIsNotWhoDidIt() {
    Sample s = Sample.of("Norland condemned the raids and demanded an apology.");
    Trigger condemned = s.trigger("condemned", EventType.ACCUSE, s.actor("Norland", 0.9));
    Trigger raids = s.trigger("raids", EventType.ASSAULT);
    Trigger demanded = s.trigger("demanded", EventType.REQUEST, s.actor("Norland", 0.9));
    List<Trigger> all = List.of(condemned, raids, demanded);
    assertThat(joined.share(s.tokens(), raids, all).roles()).isEmpty();
    assertThat(s.words(joined.share(s.tokens(), demanded, all), RoleKind.ACTOR))
        .containsExactly("Norland");
  }

  @Test
  void whoDoesSeveralThingsInARowDoesEach() {
    Sample s = Sample.of("Gunmen shelled, burned and looted the mill.");
    Trigger shelled = s.trigger("shelled", EventType.ASSAULT, s.actor("Gunmen", 0.9));
    Trigger burned = s.trigger("burned", EventType.ASSAULT);
    Trigger looted = s.trigger("looted", EventType.ASSAULT, s.actor("Gunmen", 0.9));
    assertThat(
            s.words(
                joined.share(s.tokens(), burned, List.of(shelled, burned, looted)), RoleKind.ACTOR))
        .containsOnly("Gunmen");
  }

  @Test
  void anArticleAloneJoinsNothing() {
    Sample s = Sample.of("Norland condemned the raid.");
    Trigger condemned = s.trigger("condemned", EventType.ACCUSE, s.actor("Norland", 0.9));
    Trigger raid = s.trigger("raid", EventType.ASSAULT);
    assertThat(share(s, raid, condemned).roles()).isEmpty();
  }

  @Test
  void otherWordsBetweenPartThem() {
    Sample s = Sample.of("The navy shelled the isle and raided Norland.");
    Trigger first = s.trigger("shelled", EventType.ASSAULT, s.actor("The navy", 0.9));
    Trigger second = s.trigger("raided", EventType.ASSAULT, s.recipient("Norland", 0.9));
    assertThat(share(s, first, second).roles(RoleKind.RECIPIENT)).isEmpty();
  }
}
