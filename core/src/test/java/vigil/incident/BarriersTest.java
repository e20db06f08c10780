package vigil.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.incident.Telling.Count;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * What rules out that two tellings are of one happening, each by a pair that differs in one thing.
 */
class BarriersTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 14);
  private static final Spot TOWN = town("Easthaven", 59.5);

  private final IncidentJoin join = IncidentJoin.load();

  private static Spot town(String name, double north) {
    return new Spot(name, name, "EST", null, north, 24.75, true, true);
  }

  private static Telling attack(long id, Spot place, @Nullable LocalDate day, Status status) {
    return telling(id, EventType.ASSAULT, List.of(Mode.ASSAULT_AERIAL), place, day, status);
  }

  private static Telling telling(
      long id,
      EventType type,
      List<Mode> modes,
      Spot place,
      @Nullable LocalDate day,
      Status status) {
    return new Telling(
        id,
        id,
        id,
        type,
        modes,
        status,
        List.of(new Party("Northern Front", "front", true, "EST", Set.of("northern", "front"))),
        List.of(),
        place,
        day,
        day,
        DAY.plusDays(1),
        List.of(),
        Set.of("bomb"),
        Set.of("bomb", "harbour", "northern", "front"),
        Set.of("easthaven"));
  }

  private void barred(Telling a, Telling b, Barrier by) {
    assertThat(join.barrier(a, b)).contains(by);
    assertThat(join.barrier(b, a)).contains(by);
    assertThat(join.probability(a, b)).isZero();
  }

  @Test
  void theSameTwiceIsOne() {
    Telling one = attack(1, TOWN, DAY, Status.ASSERTED);
    assertThat(join.probability(one, attack(2, TOWN, DAY, Status.ASSERTED))).isGreaterThan(0.9);
    assertThat(join.fit(attack(2, TOWN, DAY, Status.ASSERTED), List.of(one))).isPresent();
  }

  @Test
  void eachBarrierStandsByItself() {
    Telling one = attack(1, TOWN, DAY, Status.ASSERTED);
    barred(one, attack(2, TOWN, DAY.minusDays(1), Status.ASSERTED), Barrier.DAYS);
    barred(one, attack(2, town("Westhaven", 58.9), DAY, Status.ASSERTED), Barrier.TOWN);
    barred(one, attack(2, TOWN, DAY, Status.FUTURE), Barrier.REALITY);
    barred(one, attack(1, TOWN, DAY, Status.ASSERTED), Barrier.SAME_REPORT);
    barred(
        telling(1, EventType.RETREAT, List.of(Mode.RETREAT_RELEASE), TOWN, DAY, Status.ASSERTED),
        telling(2, EventType.RETREAT, List.of(Mode.RETREAT_CEASEFIRE), TOWN, DAY, Status.ASSERTED),
        Barrier.MODES);
    barred(one, telling(2, EventType.AID, List.of(), TOWN, DAY, Status.ASSERTED), Barrier.TYPE);
  }

  @Test
  void whatIsToldForADayAfterTheReportIsStillToCome() {
    Telling announced = attack(2, TOWN, DAY.plusDays(3), Status.ASSERTED);
    assertThat(announced.reality()).isEqualTo(Reality.PLANNED);
  }

  @Test
  void aDenialMayBeOfTheSameHappening() {
    Telling one = attack(1, TOWN, DAY, Status.ASSERTED);
    assertThat(join.barrier(one, attack(2, TOWN, DAY, Status.NEGATED))).isEmpty();
  }

  @Test
  void likenessToOneTellingIsNotEnough() {
    Telling dated = attack(1, TOWN, DAY, Status.ASSERTED);
    Telling undated = attack(2, TOWN, null, Status.ASSERTED);
    Telling dayBefore = attack(3, TOWN, DAY.minusDays(1), Status.ASSERTED);
    assertThat(join.probability(dayBefore, undated)).isGreaterThan(0.5);
    assertThat(join.fit(dayBefore, List.of(dated, undated))).isEmpty();
  }

  private static Telling with(Telling of, List<Party> actors, List<Count> counts) {
    return new Telling(
        of.id(),
        of.report(),
        of.origin(),
        of.type(),
        of.modes(),
        of.status(),
        actors,
        of.recipients(),
        of.place(),
        of.from(),
        of.to(),
        of.published(),
        counts,
        of.trigger(),
        of.words(),
        of.names());
  }

  @Test
  void thoseWhoAreHeldAreNotTheDead() {
    Telling one = attack(1, TOWN, DAY, Status.ASSERTED);
    Telling other = attack(2, TOWN, DAY, Status.ASSERTED);
    Count dead = new Count("killed", 40, 40, false);
    Count held = new Count("captured", 7, 7, false);
    barred(
        with(one, one.actors(), List.of(dead)),
        with(other, other.actors(), List.of(held)),
        Barrier.COUNTS);
    assertThat(
            join.barrier(
                with(one, one.actors(), List.of(dead, held)),
                with(other, other.actors(), List.of(held))))
        .isEmpty();
  }

  @Test
  void theRebelsOfTwoCountriesAreTwo() {
    Party there = new Party("rebels", "rebels", false, "EST", Set.of("rebel"));
    Party elsewhere = new Party("rebels", "rebels", false, "LVA", Set.of("rebel"));
    Party somewhere = new Party("rebels", "rebels", false, null, Set.of("rebel"));
    assertThat(Parties.meet(List.of(there), List.of(elsewhere))).isFalse();
    assertThat(Parties.meet(List.of(there), List.of(somewhere))).isTrue();
    Telling one = with(attack(1, TOWN, DAY, Status.ASSERTED), List.of(there), List.of());
    Telling other = with(attack(2, TOWN, DAY, Status.ASSERTED), List.of(elsewhere), List.of());
    assertThat(join.features(one, other))
        .containsKey("actors.other")
        .doesNotContainKey("actors.same");
  }
}
