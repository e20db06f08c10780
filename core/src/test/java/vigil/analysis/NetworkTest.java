package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.actors.KnownActors;
import vigil.plover.EventType;
import vigil.record.Happening;

class NetworkTest {
  private static Network meets(List<Happening> happenings) {
    Observed observed =
        Observed.of(happenings, Map.of(Made.FIRST, 1, Made.FIRST.plusDays(60), 1), Map.of(), null);
    return Network.of(observed, Made.FIRST.plusDays(30), Made.FIRST.plusDays(59)).get(0);
  }

  private static Happening meeting(int day, String one, String other) {
    return Made.of(Made.FIRST.plusDays(day), EventType.CONSULT, one, other);
  }

  @Test
  void tiesAreCountedWithWhatWasBefore() {
    Network network =
        meets(
            List.of(
                meeting(5, "A", "B"),
                meeting(40, "B", "A"),
                meeting(41, "A", "B"),
                meeting(42, "A", "C"),
                meeting(6, "C", "D")));
    assertThat(network.way()).isEqualTo(Network.Way.MEETS);
    assertThat(network.edges())
        .extracting(e -> e.pair() + " " + e.times() + " " + e.before())
        .containsExactly("A → B 2 1", "A → C 1 0", "C → D 0 1");
    assertThat(network.nodes().get(0).name()).isEqualTo("A");
    assertThat(network.nodes()).extracting(Network.Node::name).doesNotContain("D");
  }

  @Test
  void whoLinksTwoGroupsLiesOnTheirWays() {
    List<Happening> all = new ArrayList<>();
    for (String[] tie :
        new String[][] {{"A", "B"}, {"B", "C"}, {"A", "C"}, {"X", "Y"}, {"Y", "Z"}, {"X", "Z"}}) {
      all.add(meeting(40, tie[0], tie[1]));
      all.add(meeting(41, tie[0], tie[1]));
    }
    all.add(meeting(42, "C", "X"));
    Network network = meets(all);
    Map<String, Network.Node> nodes =
        network.nodes().stream()
            .collect(java.util.stream.Collectors.toMap(Network.Node::name, n -> n));
    assertThat(nodes.get("C").between()).isGreaterThan(0.4);
    assertThat(nodes.get("A").between()).isZero();
    assertThat(nodes.get("A").community()).isEqualTo(nodes.get("B").community());
    assertThat(nodes.get("A").community()).isNotEqualTo(nodes.get("Z").community());
  }

  @Test
  void thingsAreNoParties() {
    Happening talks = meeting(40, "A", "B");
    Happening.Side depots = new Happening.Side("weapons depots", null, true);
    Network network = meets(List.of(talks.with(talks.actors(), List.of(depots)), talks));
    assertThat(network.edges()).extracting(e -> e.pair().toString()).containsExactly("A → B");
    assertThat(network.nodes()).extracting(Network.Node::name).containsExactly("A", "B");
  }

  @Test
  void anEmptyPeriodHasNoTies() {
    Network network = meets(List.of());
    assertThat(network.edges()).isEmpty();
    assertThat(network.nodes()).isEmpty();
  }

  @Test
  void pathsOfBackingEndAtTheActorAndCiteTheirSources() {
    KnownActors known = KnownActors.shipped();
    var paths = SponsorPaths.to(known.named("Hezbollah").get(0), known, null);
    assertThat(paths).isNotEmpty();
    assertThat(paths)
        .allSatisfy(
            path -> {
              assertThat(path.get(path.size() - 1).to()).isEqualTo("Hezbollah");
              assertThat(path).allSatisfy(step -> assertThat(step.source()).isNotBlank());
            });
  }
}
