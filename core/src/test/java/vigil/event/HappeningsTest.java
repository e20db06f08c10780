package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Stems;
import vigil.annotate.Trigger;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.ResolvedBy;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Sector;
import vigil.plover.Status;

class HappeningsTest {
  private final Happenings happenings = new Happenings(SameHappening.load());

  private static Telling telling(int sentence, EventType type, String actor, String place) {
    Span span = new Span(sentence * 100, sentence * 100 + 5);
    Trigger trigger =
        new Trigger(
            sentence,
            span,
            type,
            Map.of(type, 0.9),
            List.of(),
            Status.ASSERTED,
            Certainty.CERTAIN,
            SpeakerKind.AUTHOR,
            List.of(),
            "hand");
    return new Telling(
        trigger,
        span,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(Attribution.author()),
        Joint.NONE,
        Set.of("meet"),
        actor.isEmpty() ? Set.of() : Set.of(actor),
        Set.of(),
        place.isEmpty() ? Set.of() : Set.of(place));
  }

  private static Telling wounded(int sentence, String country) {
    Telling told = telling(sentence, EventType.ASSAULT, "", "");
    Actor soldiers =
        new Actor(
            told.clause(),
            "soldiers",
            "soldiers",
            null,
            country,
            List.of(Sector.MIL),
            null,
            null,
            ResolvedBy.NONE);
    return new Telling(
        told.trigger(),
        told.clause(),
        List.of(),
        List.of(soldiers),
        null,
        null,
        List.of(),
        told.attribution(),
        Joint.NONE,
        Set.of("wound"),
        Set.of(),
        Set.of("soldier"),
        Set.of());
  }

  @Test
  void soldiersOfTwoStatesAreNotHurtInOneHappening() {
    assertThat(happenings.of(List.of(wounded(0, "POL"), wounded(1, "POL")))).hasSize(1);
    assertThat(happenings.of(List.of(wounded(0, "POL"), wounded(1, "FRA")))).hasSize(2);
  }

  @Test
  void theSamePartiesInTheSamePlaceAreOneHappening() {
    List<Telling> told = new ArrayList<>();
    told.add(telling(0, EventType.CONSULT, "envoy", "geneva"));
    told.add(telling(1, EventType.CONSULT, "envoy", "geneva"));
    assertThat(happenings.of(told)).containsExactly(told);
  }

  @Test
  void anotherPlaceIsAnotherHappening() {
    List<Telling> told = new ArrayList<>();
    told.add(telling(0, EventType.ASSAULT, "rebel", "sirte"));
    told.add(telling(7, EventType.ASSAULT, "rebel", "misrata"));
    assertThat(happenings.of(told)).hasSize(2);
  }

  @Test
  void typesAreNeverJoined() {
    List<Telling> told = new ArrayList<>();
    told.add(telling(0, EventType.CONSULT, "envoy", "geneva"));
    told.add(telling(0, EventType.AGREE, "envoy", "geneva"));
    assertThat(happenings.of(told)).hasSize(2);
  }

  @Test
  void aWeightThatIsNoNumberNamesItsLine() throws IOException {
    byte[] lines = "# weights\nbias\tfar\n".getBytes(StandardCharsets.UTF_8);
    DataFile file = DataFile.parse("w.tsv", new ByteArrayInputStream(lines));
    assertThatThrownBy(() -> SameHappening.of(file))
        .isInstanceOf(DataException.class)
        .hasMessage("w.tsv:2: 'far' is no number");
  }

  @Test
  void stemsMakeFormsOfAWordAlike() {
    Stems stems = Stems.load();
    assertThat(stems.of("the attackers")).isEqualTo(stems.of("attacked")).hasSize(1);
    assertThat(stems.of("killings")).isEqualTo(stems.of("killed"));
    assertThat(stems.of("of the two")).isEmpty();
  }
}
