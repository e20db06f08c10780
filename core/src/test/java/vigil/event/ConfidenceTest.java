package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

class ConfidenceTest {
  private static Telling telling(int sentence, EventType type, double probability, Status status) {
    Map<EventType, Double> types = new EnumMap<>(Map.of(type, probability));
    Span span = new Span(sentence * 100, sentence * 100 + 5);
    Trigger trigger =
        new Trigger(
            sentence,
            span,
            type,
            types,
            List.of(),
            status,
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
        List.of(),
        Joint.NONE,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static DataFile.Line line(String feature, String weight) {
    return new DataFile.Line("confidence.tsv", 3, List.of(feature, weight));
  }

  @Test
  void theOddsOfTheSurestTellingAndTheirMeanAreFeatures() {
    List<List<Telling>> told =
        List.of(
            List.of(
                telling(0, EventType.AID, 0.5, Status.ASSERTED),
                telling(1, EventType.AID, 0.9, Status.ASSERTED)));
    Map<String, Double> features = Confidence.load().features(told, 0);
    assertThat(features.get("reader.most")).isCloseTo(Math.log(9), within(1e-9));
    assertThat(features.get("reader.mean")).isCloseTo(Math.log(0.7 / 0.3), within(1e-9));
    assertThat(features.get("tellings")).isCloseTo(Math.log(2), within(1e-9));
    assertThat(features).containsEntry("type.AID", 1.0).containsEntry("bare", 1.0);
  }

  @Test
  void anEarlierHappeningOfTheTypeIsKnownByItsDistance() {
    List<List<Telling>> told = new ArrayList<>();
    told.add(List.of(telling(0, EventType.AID, 0.9, Status.ASSERTED)));
    told.add(List.of(telling(2, EventType.AID, 0.9, Status.ASSERTED)));
    told.add(List.of(telling(2, EventType.PROTEST, 0.9, Status.NEGATED)));
    assertThat(Confidence.load().features(told, 0)).containsEntry("before.report", 0.0);
    assertThat(Confidence.load().features(told, 1))
        .containsEntry("before.sentence", 0.0)
        .containsEntry("before.near", 1.0)
        .containsEntry("before.report", 1.0);
    assertThat(Confidence.load().features(told, 2))
        .containsEntry("before.report", 0.0)
        .containsEntry("unreal", 1.0);
  }

  @Test
  void weightsAddUpToOdds() {
    Confidence confidence =
        Confidence.of(
            new DataFile("c", List.of(line("bias", "-1"), line("bare", "0.5"), line("none", "9"))));
    List<List<Telling>> told = List.of(List.of(telling(0, EventType.AID, 0.5, Status.ASSERTED)));
    assertThat(confidence.probability(told, 0)).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-9));
  }

  @Test
  void aSurerTellingIsMoreConfidentByTheShippedWeights() {
    Confidence shipped = Confidence.load();
    double unsure =
        shipped.probability(List.of(List.of(telling(0, EventType.AID, 0.4, Status.ASSERTED))), 0);
    double sure =
        shipped.probability(List.of(List.of(telling(0, EventType.AID, 0.95, Status.ASSERTED))), 0);
    assertThat(sure).isGreaterThan(unsure);
  }

  @Test
  void aWeightThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> Confidence.of(new DataFile("c", List.of(line("bias", "much")))))
        .isInstanceOf(DataException.class)
        .hasMessage("confidence.tsv:3: 'much' is no number");
  }
}
