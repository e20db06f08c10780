package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.record.Happening;

class BreaksTest {
  private static final LocalDate LAST = Made.FIRST.plusDays(1199);

  /** Two reports a day until the last; days in the spell have none. */
  private static Observed observed(
      List<Happening> happenings, @Nullable LocalDate silent, int days) {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (LocalDate day = Made.FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      boolean quiet =
          silent != null && !day.isBefore(silent) && day.isBefore(silent.plusDays(days));
      if (!quiet) {
        volume.put(day, 2);
      }
    }
    return Observed.of(happenings, volume, Map.of(), null);
  }

  private static List<Happening> meetings() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      all.add(Made.of(Made.FIRST.plusDays(120L * i), EventType.CONSULT, "North", "South"));
    }
    return all;
  }

  private static List<Break.Kind> kinds(Observed observed, int days) {
    return Breaks.find(observed, LAST.minusDays(days), LAST).stream().map(Break::kind).toList();
  }

  @Test
  void dailyMeetingsFormerlyThreeAYearAreACadence() {
    List<Happening> all = meetings();
    for (int i = 0; i < 6; i++) {
      all.add(Made.of(LAST.minusDays(i), EventType.CONSULT, "South", "North"));
    }
    List<Break> breaks = Breaks.find(observed(all, null, 0), LAST.minusDays(13), LAST);
    Break cadence =
        breaks.stream().filter(b -> b.kind() == Break.Kind.CADENCE).findFirst().orElseThrow();
    assertThat(cadence.what())
        .isEqualTo("CONSULT between North and South on 6 days in 14, formerly 2.8 a year");
    assertThat(cadence.happenings()).hasSize(6);
    assertThat(breaks).extracting(Break::kind).contains(Break.Kind.BURST);
  }

  @Test
  void theUsualIsNoBreak() {
    List<Happening> all = meetings();
    all.add(Made.of(LAST.minusDays(2), EventType.CONSULT, "North", "South"));
    assertThat(Breaks.find(observed(all, null, 0), LAST.minusDays(27), LAST)).isEmpty();
  }

  @Test
  void oneFloodIsABurstAndNotALull() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(Made.of(LAST.minusDays(i % 5), EventType.ASSAULT, "North", "South"));
    }
    assertThat(kinds(observed(all, null, 0), 6))
        .contains(Break.Kind.BURST)
        .doesNotContain(Break.Kind.LULL);
  }

  @Test
  void whatOneLongTextTellsIsNoBurst() {
    List<Happening> one = meetings();
    List<Happening> two = meetings();
    for (int i = 0; i < 12; i++) {
      one.add(Made.of(LAST.minusDays(i % 3), EventType.ASSAULT, "North", "South", "7"));
      two.add(
          Made.of(LAST.minusDays(i % 3), EventType.ASSAULT, "North", "South", "" + (7 + i % 2)));
    }
    assertThat(kinds(observed(one, null, 0), 6)).doesNotContain(Break.Kind.BURST);
    assertThat(kinds(observed(two, null, 0), 6)).contains(Break.Kind.BURST);
  }

  @Test
  void yearsOfWhichNothingIsKnownAreNoYearsWithout() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(Made.of(Made.FIRST.plusDays(i), EventType.ACCUSE, "North", "South"));
      all.add(Made.of(Made.FIRST.plusDays(900 + i), EventType.ACCUSE, "North", "South"));
      all.add(Made.of(Made.FIRST.plusDays(i), EventType.CONSULT, "East", "West"));
    }
    all.add(Made.of(Made.FIRST, EventType.CONSULT, "North", "South"));
    all.add(Made.of(LAST, EventType.CONSULT, "North", "South"));
    assertThat(kinds(observed(all, null, 0), 6)).contains(Break.Kind.FIRST_SINCE);
    assertThat(kinds(observed(all, Made.FIRST.plusDays(70), 800), 6))
        .doesNotContain(Break.Kind.FIRST_SINCE);
  }

  @Test
  void silenceOfSourcesIsNoLull() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 1190; i++) {
      all.add(Made.of(Made.FIRST.plusDays(i), EventType.ASSAULT, "North", "South"));
    }
    assertThat(kinds(observed(all, null, 0), 6)).contains(Break.Kind.LULL);
    Observed silent = observed(all, LAST.minusDays(9), 10);
    assertThat(silent.end()).isEqualTo(LAST.minusDays(9));
    Observed until = Observed.of(all, volumeUntil(LAST.minusDays(10)), Map.of(), LAST);
    assertThat(kinds(until, 6)).doesNotContain(Break.Kind.LULL);
  }

  private static Map<LocalDate, Integer> volumeUntil(LocalDate last) {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (LocalDate day = Made.FIRST; !day.isAfter(last); day = day.plusDays(1)) {
      volume.put(day, 2);
    }
    return volume;
  }

  @Test
  void anotherLevelIsFoundWhereItBegins() {
    List<Happening> all = new ArrayList<>();
    for (int week = 0; week < 171; week++) {
      for (int i = 0; i < (week < 160 ? 1 : 6); i++) {
        all.add(Made.of(Made.FIRST.plusDays(7L * week + i), EventType.ASSAULT, "North", "South"));
      }
    }
    List<Break> changes =
        Breaks.find(observed(all, null, 0), LAST.minusDays(120), LAST).stream()
            .filter(b -> b.kind() == Break.Kind.CHANGE)
            .toList();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).day())
        .isBetween(Made.FIRST.plusDays(7 * 160 - 7), Made.FIRST.plusDays(7 * 160 + 7));
  }

  @Test
  void whatWasNeverBetweenTwoIsAFirst() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(Made.of(Made.FIRST.plusDays(18L * i), EventType.ACCUSE, "North", "South"));
      all.add(Made.of(Made.FIRST.plusDays(18L * i), EventType.CONSULT, "East", "West"));
    }
    all.add(Made.of(LAST, EventType.CONSULT, "North", "South"));
    all.add(Made.of(LAST, EventType.CONSULT, "North", "West"));
    List<Break> breaks = Breaks.find(observed(all, null, 0), LAST.minusDays(6), LAST);
    assertThat(breaks)
        .extracting(Break::what)
        .contains("first CONSULT North → South", "North → West, never seen together");
  }

  @Test
  void whatIsOftenNewIsNoNews() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(Made.of(Made.FIRST.plusDays(18L * i), EventType.CONSULT, "North", "East"));
      all.add(Made.of(Made.FIRST.plusDays(18L * i + 1), EventType.CONSULT, "A" + i % 10, "B"));
    }
    all.add(Made.of(LAST, EventType.CONSULT, "A3", "East")); // six events of the one in 120
    all.add(at(LAST, "North", "Newtown"));
    assertThat(kinds(observed(all, null, 0), 6)).contains(Break.Kind.NEW_PAIR);
    for (int i = 0; i < 800; i++) {
      all.add(Made.of(Made.FIRST.plusDays(i), EventType.CONSULT, "C", "D"));
    }
    for (int i = 0; i < 40; i++) {
      all.add(at(Made.FIRST.plusDays(20L * i), "North", i % 2 == 0 ? "Easthaven" : "Hamlet " + i));
      all.add(at(Made.FIRST.plusDays(20L * i), "South", "Easthaven"));
    }
    all.add(at(LAST, "South", "Newtown"));
    List<Break> breaks = Breaks.find(observed(all, null, 0), LAST.minusDays(6), LAST);
    assertThat(breaks)
        .extracting(Break::what)
        .contains("South at Newtown")
        .doesNotContain("North at Newtown", "A3 → East, never seen together");
  }

  private static Happening at(LocalDate day, String actor, String place) {
    Happening made = Made.of(day, EventType.AID, actor, "West");
    return new Happening(
        made.reference(),
        day,
        EventType.AID,
        made.actors(),
        List.of(),
        place,
        null,
        "aid",
        "Wire",
        false,
        null);
  }

  @Test
  void theGreatestAreTheLeastProbableInTheirOrder() {
    List<Break> breaks = new ArrayList<>();
    double[] chances = {0.04, 0.001, 0.02, 0.001, 0.001};
    for (int i = 0; i < chances.length; i++) {
      breaks.add(
          new Break(Break.Kind.NEW_PAIR, "", LAST, "" + i, "formula", chances[i], List.of()));
    }
    assertThat(Breaks.greatest(breaks, 2)).extracting(Break::what).containsExactly("1", "3");
    assertThat(Breaks.greatest(breaks, 4))
        .extracting(Break::what)
        .containsExactly("1", "2", "3", "4");
    assertThat(Breaks.greatest(breaks, 9)).hasSize(5);
  }

  @Test
  void anotherMixIsToldByWhatRoseMost() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 1199; i++) {
      boolean late = i > 1170;
      all.add(
          Made.of(Made.FIRST.plusDays(i), late ? EventType.ASSAULT : EventType.CONSULT, "A", "B"));
    }
    assertThat(Breaks.find(observed(all, null, 0), LAST.minusDays(27), LAST))
        .filteredOn(b -> b.kind() == Break.Kind.MIX)
        .singleElement()
        .satisfies(b -> assertThat(b.what()).startsWith("ASSAULT is 100 % of happenings, 0 %"));
  }

  @Test
  void nothingIsNewInAShortPast() {
    List<Happening> all = List.of(Made.of(Made.FIRST, EventType.CONSULT, "A", "B"));
    Observed brief = Observed.of(all, Map.of(Made.FIRST, 1), Map.of(), Made.FIRST.plusDays(3));
    assertThat(Breaks.find(brief, Made.FIRST, Made.FIRST.plusDays(3))).isEmpty();
    Observed none = Observed.of(List.of(), Map.of(), Map.of(), null);
    assertThat(Breaks.find(none, LocalDate.EPOCH, LocalDate.EPOCH)).isEmpty();
  }
}
