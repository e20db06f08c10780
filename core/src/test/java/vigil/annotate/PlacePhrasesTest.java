package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;

class PlacePhrasesTest {
  private final PlacePhrases places = new PlacePhrases(RoleWords.load());

  private List<String> places(Sample s, Trigger trigger, String... names) {
    List<Name> named =
        Arrays.stream(names).map(n -> new Name(0, s.span(n), NameKind.LOCATION, 0.9)).toList();
    return s.words(places.mend(s.tokens(), trigger, named), RoleKind.PLACE);
  }

  private static Role place(Sample s, String words) {
    return new Role(RoleKind.PLACE, s.span(words), 0.9);
  }

  @Test
  void theNameRightBehindTheTriggerIsItsPlace() {
    Sample s = Sample.of("Norland hosted the clans for a meeting in Ohrid.");
    Trigger meeting = s.trigger("meeting", EventType.CONSULT);
    assertThat(places(s, meeting, "Norland", "Ohrid")).containsExactly("Ohrid");
  }

  @Test
  void aNameThatIsAPartyOrBehindAnotherWordIsNone() {
    Sample s = Sample.of("A raid on Ohrid and talks with Norland.");
    assertThat(places(s, s.trigger("raid", EventType.ASSAULT), "Ohrid", "Norland")).isEmpty();
    assertThat(places(s, s.trigger("talks", EventType.CONSULT), "Ohrid", "Norland")).isEmpty();
    Sample own = Sample.of("Talks in Ohrid.");
    Trigger talks = own.trigger("Talks", EventType.CONSULT, own.actor("Ohrid", 0.8));
    assertThat(places(own, talks, "Ohrid")).isEmpty();
  }

  @Test
  void placesThatAndJoinsAreOnePhrase() {
    Sample s = Sample.of("It raised militias in Chad, Niger and the Sudan, Norland said.");
    Trigger raised = s.trigger("raised", EventType.MOBILIZE, place(s, "Chad"));
    assertThat(places(s, raised, "Chad", "Niger", "Sudan"))
        .containsExactly("Chad, Niger and the Sudan");
    Sample apart = Sample.of("It raised militias in Chad to invade Niger.");
    Trigger alone = apart.trigger("raised", EventType.MOBILIZE, place(apart, "Chad"));
    assertThat(places(apart, alone, "Chad", "Niger")).containsExactly("Chad");
  }
}
