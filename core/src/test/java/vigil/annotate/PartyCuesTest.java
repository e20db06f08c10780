package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.plover.EventType;

class PartyCuesTest {
  private final PartyCues cues = PartyCues.load(RoleWords.load());

  private List<String> recipients(Sample s, Trigger trigger, List<Trigger> all, String name) {
    List<Name> names = List.of(new Name(0, s.span(name), NameKind.LOCATION, 0.9));
    return s.words(cues.complete(s.tokens(), trigger, all, names), RoleKind.RECIPIENT);
  }

  @Test
  void whomForcesAreGatheredAgainst() {
    Sample s = Sample.of("Norland massed troops on the coast to threaten the Estrians.");
    Trigger massed = s.trigger("massed", EventType.MOBILIZE);
    assertThat(recipients(s, massed, List.of(massed), "Estrians")).containsExactly("the Estrians");
  }

  @Test
  void aPartyThatIsKnownStays() {
    Sample s = Sample.of("Norland massed troops for Wesk against Estria.");
    Trigger massed = s.trigger("massed", EventType.MOBILIZE, s.recipient("Wesk", 0.6));
    assertThat(recipients(s, massed, List.of(massed), "Estria")).containsExactly("Wesk");
  }

  @Test
  void anotherHappeningsWordsOrClauseAreItsOwn() {
    Sample s = Sample.of("Norland massed troops and marched against Estria.");
    Trigger massed = s.trigger("massed", EventType.MOBILIZE);
    Trigger marched = s.trigger("marched", EventType.MOBILIZE);
    assertThat(recipients(s, massed, List.of(massed, marched), "Estria")).isEmpty();
    Sample clause = Sample.of("Norland massed troops, and crowds rose against Estria.");
    Trigger first = clause.trigger("massed", EventType.MOBILIZE);
    assertThat(recipients(clause, first, List.of(first), "Estria")).isEmpty();
  }

  @Test
  void aBrokenLineIsNamed() {
    assertBroken("MOBILIZE\trecipient\tfar\tagainst", "'far' is no number of words");
    assertBroken("FIGHT\trecipient\t3\tagainst", "'FIGHT' is no EventType");
    assertBroken("MOBILIZE\tenemy\t3\tagainst", "'enemy' is no RoleKind");
    assertBroken("MOBILIZE\trecipient\t3", "no words in field 4");
  }

  private static void assertBroken(String line, String complaint) {
    assertThatThrownBy(() -> PartyCues.of(Sample.file("# cues", line), RoleWords.load()))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:2: " + complaint);
  }
}
