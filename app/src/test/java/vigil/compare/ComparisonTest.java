package vigil.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.incident.Facts;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Telling;
import vigil.incident.Witness;
import vigil.plover.EventType;
import vigil.plover.Status;
import vigil.record.HistoryEvent;

/** Rows of another system and happenings of the store meet, and what differs is told. */
class ComparisonTest {
  private static final LocalDate DAY = LocalDate.of(2023, 6, 4);

  private static Incident attack(long id, LocalDate day, String town, double north, int killed) {
    Telling telling =
        new Telling(
            id,
            id,
            id,
            EventType.ASSAULT,
            List.of(),
            Status.ASSERTED,
            List.of(new Telling.Party("Harun Front", "harun front", false, "SDN", Set.of("harun"))),
            List.of(),
            new Telling.Spot(
                town,
                town.toLowerCase(java.util.Locale.ROOT),
                "SDN",
                null,
                north,
                30.0,
                true,
                true),
            day,
            day,
            day,
            List.of(new Telling.Count("killed", killed, killed, false)),
            Set.of("shel"),
            Set.of("shel"),
            Set.of());
    return Facts.of(
        id,
        List.of(
            new Witness(
                telling,
                new Source(
                    id + "#e1",
                    id,
                    id,
                    "Nile Post",
                    null,
                    null,
                    day,
                    null,
                    false,
                    "shelled",
                    null,
                    "",
                    null))));
  }

  private static HistoryEvent row(
      LocalDate day, String town, double north, @Nullable Integer killed) {
    return new HistoryEvent(
        day,
        EventType.ASSAULT,
        "Shelling/artillery/missile attack",
        "HF: Harun Front",
        null,
        "Civilians (Sudan)",
        "SDN",
        town,
        "SDN",
        north,
        30.0,
        killed,
        "Sudan Gazette",
        "SUD1");
  }

  @Test
  void ofOneDayAndTownBothAreOneAndTheirDeadDiffer() {
    List<Matched> all =
        Comparison.of(
            List.of(row(DAY, "Port Alma", 15, 7)), List.of(attack(1, DAY, "Port Alma", 15, 5)));
    assertThat(all).hasSize(1);
    assertThat(all.get(0).side()).isEqualTo(Matched.Side.BOTH);
    assertThat(all.get(0).differences())
        .containsExactly(new Matched.Difference("killed", "7", "5"));
  }

  @Test
  void anotherTownAnotherWeekAndAnotherCountryAreNot() {
    assertThat(sides(row(DAY, "Wad Nasir", 13, 5), attack(1, DAY, "Port Alma", 15, 5)))
        .containsExactlyInAnyOrder(Matched.Side.THEIRS, Matched.Side.OURS);
    assertThat(sides(row(DAY, "Port Alma", 15, 5), attack(1, DAY.plusDays(1), "Port Alma", 15, 5)))
        .containsExactly(Matched.Side.BOTH);
    assertThat(sides(row(DAY, "Port Alma", 15, 5), attack(1, DAY.plusDays(9), "Port Alma", 15, 5)))
        .containsExactly(Matched.Side.THEIRS);
  }

  @Test
  void eachIsMatchedOnce() {
    List<Matched> all =
        Comparison.of(
            List.of(row(DAY, "Port Alma", 15, 5), row(DAY, "Port Alma", 15, 9)),
            List.of(attack(1, DAY, "Port Alma", 15, 5)));
    assertThat(all)
        .extracting(Matched::side)
        .containsExactlyInAnyOrder(Matched.Side.BOTH, Matched.Side.THEIRS);
    assertThat(all.stream().filter(m -> m.ours() != null).findFirst().orElseThrow().differences())
        .noneMatch(d -> d.what().equals("killed"));
  }

  @Test
  void whatIsLikeARowIsOfferedForItsDay() {
    Random random = new Random(7);
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      incidents.add(attack(i, DAY.plusDays(random.nextInt(20)), "Port Alma", 15, i));
    }
    NearDays near = new NearDays(incidents);
    int pairs = 0;
    for (int day = -5; day < 25; day++) {
      HistoryEvent row = row(DAY.plusDays(day), "Port Alma", 15, null);
      for (int i = 0; i < incidents.size(); i++) {
        if (Likeness.of(row, incidents.get(i)) > 0) {
          assertThat(near.of(row.day())).contains(i);
          pairs++;
        }
      }
      assertThat(near.of(row.day())).hasSizeLessThan(incidents.size());
    }
    assertThat(pairs).isGreaterThan(100);
  }

  private static List<Matched.Side> sides(HistoryEvent row, Incident incident) {
    return Comparison.of(List.of(row), List.of(incident)).stream().map(Matched::side).toList();
  }
}
