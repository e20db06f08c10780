package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;

class PartiesTest {
  private final Parties parties = new Parties(RoleWords.load());

  private Trigger prune(Sample s, Trigger trigger) {
    return parties.prune(s.tokens(), trigger, List.of(trigger));
  }

  @Test
  void aPhraseIsEitherActorOrRecipient() {
    Sample s = Sample.of("Norland accused Estria of fraud.");
    Trigger trigger =
        s.trigger(
            "accused",
            EventType.ACCUSE,
            s.actor("Norland", 0.9),
            s.actor("Estria", 0.6),
            s.recipient("Estria", 0.8));
    Trigger pruned = prune(s, trigger);
    assertThat(s.words(pruned, RoleKind.ACTOR)).containsExactly("Norland");
    assertThat(s.words(pruned, RoleKind.RECIPIENT)).containsExactly("Estria");
  }

  @Test
  void whomAnotherVerbActsOnIsNotActedOnBehindAnd() {
    Sample s = Sample.of("The clans fight the raiders and have supported the port.");
    Trigger trigger =
        s.trigger(
            "supported", EventType.AID, s.actor("The clans", 0.9), s.recipient("the raiders", 0.7));
    assertThat(s.words(prune(s, trigger), RoleKind.RECIPIENT)).isEmpty();
  }

  @Test
  void theMoreProbableGroupBeforeTheTriggerStays() {
    Sample s = Sample.of("The navy armed the islanders while gunboats shelled the port.");
    Trigger trigger =
        s.trigger("shelled", EventType.ASSAULT, s.actor("The navy", 0.6), s.actor("gunboats", 0.9));
    assertThat(s.words(prune(s, trigger), RoleKind.ACTOR)).containsExactly("gunboats");
  }

  @Test
  void joinedPartiesStayTogetherHoweverUnsureTheSecond() {
    Sample s = Sample.of("Norland, Estria and the island of Wesk signed the pact.");
    Trigger trigger =
        s.trigger(
            "signed",
            EventType.AGREE,
            s.actor("Norland", 0.9),
            s.actor("Estria", 0.55),
            s.actor("Wesk", 0.51));
    // "island" does not join, so that Wesk stands in a group of its own and goes
    assertThat(s.words(prune(s, trigger), RoleKind.ACTOR)).containsExactly("Norland", "Estria");
  }

  @Test
  void anActorBehindTheTriggerNeedsAWordThatLeadsToIt() {
    Sample led = Sample.of("Norland met with Estria on Friday.");
    Trigger met =
        led.trigger("met", EventType.CONSULT, led.actor("Norland", 0.9), led.actor("Estria", 0.7));
    assertThat(led.words(prune(led, met), RoleKind.ACTOR)).containsExactly("Norland", "Estria");

    Sample bare = Sample.of("Norland met while Estria waited.");
    Trigger alone =
        bare.trigger(
            "met", EventType.CONSULT, bare.actor("Norland", 0.9), bare.actor("Estria", 0.7));
    assertThat(bare.words(prune(bare, alone), RoleKind.ACTOR)).containsExactly("Norland");
  }

  @Test
  void anActorBehindTheTriggerNeedsNoSuchWordWhereItIsTheOnlyOne() {
    Sample s = Sample.of("Talks began, Norland confirmed.");
    Trigger trigger = s.trigger("Talks", EventType.CONSULT, s.actor("Norland", 0.7));
    assertThat(s.words(prune(s, trigger), RoleKind.ACTOR)).containsExactly("Norland");
  }

  @Test
  void whoDidNotTakePartDidNotMeet() {
    Sample s = Sample.of("The meeting lasted an hour and Wesk had not taken part, Estria said.");
    Trigger meeting = s.trigger("meeting", EventType.CONSULT, s.actor("Wesk", 0.8));
    assertThat(prune(s, meeting).roles()).isEmpty();
  }

  @Test
  void whereItWasSaidReceivesNothing() {
    Sample s = Sample.of("The group claimed the attack on Telegram.");
    Trigger attack = s.trigger("attack", EventType.ASSAULT, s.recipient("Telegram", 0.8));
    assertThat(prune(s, attack).roles()).isEmpty();
  }

  @Test
  void whoCondemnsDidNotDoIt() {
    Sample s = Sample.of("Norland condemned the killing of the pilots.");
    Trigger condemned = s.trigger("condemned", EventType.ACCUSE, s.actor("Norland", 0.9));
    Trigger killing =
        s.trigger(
            "killing", EventType.ASSAULT, s.actor("Norland", 0.6), s.recipient("the pilots", 0.9));
    Trigger pruned = parties.prune(s.tokens(), killing, List.of(condemned, killing));
    assertThat(pruned.roles(RoleKind.ACTOR)).isEmpty();
    assertThat(s.words(pruned, RoleKind.RECIPIENT)).containsExactly("the pilots");
  }

  @Test
  void whoStandsBeforeAPassiveReceives() {
    Sample s = Sample.of("Seven guards were reportedly killed and the navy lost dozens of boats.");
    Trigger killed =
        s.trigger(
            "killed",
            EventType.ASSAULT,
            s.recipient("Seven guards", 0.7),
            s.recipient("dozens of boats", 0.9));
    assertThat(s.words(prune(s, killed), RoleKind.RECIPIENT)).containsExactly("Seven guards");
    Sample active = Sample.of("The guards killed dozens of boatmen.");
    Trigger other =
        active.trigger(
            "killed",
            EventType.ASSAULT,
            active.recipient("The guards", 0.6),
            active.recipient("dozens of boatmen", 0.9));
    assertThat(active.words(prune(active, other), RoleKind.RECIPIENT))
        .containsExactly("dozens of boatmen");
  }

  @Test
  void onlyOneGroupReceives() {
    Sample s = Sample.of("Norland struck the depot before Estria struck the bridge.");
    Trigger trigger =
        s.trigger(
            "struck", EventType.ASSAULT, s.recipient("the depot", 0.9), s.recipient("bridge", 0.6));
    assertThat(s.words(prune(s, trigger), RoleKind.RECIPIENT)).containsExactly("the depot");
  }

  @Test
  void whatIsNoPartyIsLeftAlone() {
    Sample s = Sample.of("On Monday Norland struck the depot in Wesk.");
    Role day = new Role(RoleKind.TIME, s.span("Monday"), 0.6);
    Role place = new Role(RoleKind.PLACE, s.span("Wesk"), 0.6);
    Trigger pruned = prune(s, s.trigger("struck", EventType.ASSAULT, day, place));
    assertThat(pruned.roles()).containsExactly(day, place);
  }

  @Test
  void aPlaceBeforeAnotherDeedsActorBelongsToTheOther() {
    Sample s = Sample.of("Talks opened in Wesk after Norland struck the depot.");
    Role place = new Role(RoleKind.PLACE, s.span("Wesk"), 0.6);
    Trigger struck = s.trigger("struck", EventType.ASSAULT, place, s.actor("Norland", 0.9));
    Trigger talks = s.trigger("Talks", EventType.CONSULT);
    assertThat(s.words(prune(s, struck), RoleKind.PLACE)).containsExactly("Wesk");
    Trigger pruned = parties.prune(s.tokens(), struck, List.of(talks, struck));
    assertThat(pruned.roles(RoleKind.PLACE)).isEmpty();
    assertThat(s.words(pruned, RoleKind.ACTOR)).containsExactly("Norland");
  }
}
