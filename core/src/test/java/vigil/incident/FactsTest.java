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
import vigil.plover.Status;

/** All values with their sources; how they stand to one another. */
class FactsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

  private static Party party(String name) {
    return new Party(name, name, true, "EST", Set.of(name));
  }

  private static Spot spot(String name, boolean exact) {
    return new Spot(name, name, "EST", null, null, null, exact, true);
  }

  /** A telling of an attack. */
  private record Told(
      int report,
      int origin,
      int after,
      Status status,
      @Nullable Spot place,
      @Nullable Count count) {
    Witness witness() {
      LocalDate published = DAY.plusDays(after);
      Telling telling =
          new Telling(
              report,
              report,
              origin,
              EventType.ASSAULT,
              List.of(),
              status,
              List.of(party("front")),
              List.of(),
              place,
              DAY,
              DAY,
              published,
              count == null ? List.of() : List.of(count),
              Set.of("shel"),
              Set.of("shel"),
              Set.of());
      Source source =
          new Source(
              report + "#e1",
              report,
              origin,
              null,
              null,
              null,
              published,
              null,
              false,
              "it was shelled",
              null,
              "",
              null);
      return new Witness(telling, source);
    }
  }

  private static Told told(int report, int after, @Nullable Integer killed) {
    return new Told(
        report,
        report,
        after,
        Status.ASSERTED,
        spot("easthaven", true),
        killed == null ? null : new Count("killed", killed, killed, false));
  }

  private static Incident page(Told... told) {
    return Facts.of(7, java.util.Arrays.stream(told).map(Told::witness).toList());
  }

  private static Verdict verdict(Incident incident, String name) {
    return incident.fact(name).orElseThrow().verdict();
  }

  @Test
  void laterNumbersRevise() {
    Incident incident = page(told(3, 2, 22), told(1, 0, 6), told(2, 1, 13));
    assertThat(verdict(incident, "killed")).isEqualTo(Verdict.REVISED);
    assertThat(incident.fact("killed").orElseThrow().values())
        .extracting(Fact.Value::text)
        .containsExactly("6", "13", "22");
  }

  @Test
  void otherNumbersOfOneDayContradict() {
    assertThat(verdict(page(told(1, 0, 6), told(2, 0, 13)), "killed"))
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aNumberAndItsBoundDifferOnly() {
    Told bound = new Told(2, 2, 0, Status.ASSERTED, null, new Count("killed", 5, null, false));
    assertThat(verdict(page(told(1, 0, 6), bound), "killed")).isEqualTo(Verdict.DIFFERING);
  }

  @Test
  void aRunningTotalIsNoOtherNumberOfTheHappening() {
    Told total = new Told(2, 2, 0, Status.ASSERTED, null, new Count("killed", 41, 41, true));
    assertThat(verdict(page(told(1, 0, 6), total), "killed")).isEqualTo(Verdict.DIFFERING);
  }

  @Test
  void copiesDoNotAgreeWithTheirOrigin() {
    Told copy = new Told(2, 1, 0, Status.ASSERTED, spot("easthaven", true), null);
    Incident incident = page(told(1, 0, null), copy);
    assertThat(incident.reports()).isEqualTo(2);
    assertThat(incident.origins()).isEqualTo(1);
    assertThat(verdict(incident, "place")).isEqualTo(Verdict.SINGLE);
    assertThat(verdict(page(told(1, 0, null), told(2, 0, null)), "place"))
        .isEqualTo(Verdict.AGREED);
  }

  @Test
  void aDenialContradicts() {
    Told denial = new Told(2, 2, 0, Status.NEGATED, null, null);
    assertThat(verdict(page(told(1, 0, null), denial), "status")).isEqualTo(Verdict.CONTRADICTED);
    Told history = new Told(2, 2, 0, Status.HISTORICAL, null, null);
    assertThat(verdict(page(told(1, 0, null), history), "status")).isEqualTo(Verdict.AGREED);
  }

  @Test
  void aTownInItsCountryDiffersAndTwoTownsContradict() {
    Told country = new Told(2, 2, 0, Status.ASSERTED, spot("estland", false), null);
    assertThat(verdict(page(told(1, 0, null), country), "place")).isEqualTo(Verdict.DIFFERING);
    Told town = new Told(2, 2, 0, Status.ASSERTED, spot("westhaven", true), null);
    assertThat(verdict(page(told(1, 0, null), town), "place")).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void twoArmiesContradictAndGunmenAndFightersDiffer() {
    assertThat(verdict(by(party("front"), other("army", true, "NOR")), "actors"))
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(verdict(by(other("gunmen", false, null), other("fighters", false, null)), "actors"))
        .isEqualTo(Verdict.DIFFERING);
  }

  private static Party other(String name, boolean known, @Nullable String country) {
    return new Party(name, name, known, country, Set.of(name));
  }

  private static Incident by(Party one, Party other) {
    return Facts.of(
        7, List.of(by(told(1, 0, null).witness(), one), by(told(2, 0, null).witness(), other)));
  }

  private static Witness by(Witness witness, Party actor) {
    Telling t = witness.telling();
    return new Witness(
        new Telling(
            t.id(),
            t.report(),
            t.origin(),
            t.type(),
            t.modes(),
            t.status(),
            List.of(actor),
            t.recipients(),
            t.place(),
            t.from(),
            t.to(),
            t.published(),
            t.counts(),
            t.trigger(),
            t.words(),
            t.names()),
        witness.source());
  }
}
