package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.record.Happening;

class TempoTest {
  private static Map<LocalDate, Integer> daily(int days, int reports) {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (int i = 0; i < days; i++) {
      volume.put(Made.FIRST.plusDays(i), reports);
    }
    return volume;
  }

  @Test
  void daysAreCountedHoweverTheyCome() {
    LocalDate day = Made.FIRST;
    DaySeries series =
        DaySeries.of(List.of(day.plusDays(5), day, day.plusDays(5)))
            .plus(day.plusDays(2))
            .plus(day);
    assertThat(series.total()).isEqualTo(5);
    assertThat(series.between(day, day)).isEqualTo(2);
    assertThat(series.between(day.plusDays(1), day.plusDays(5))).isEqualTo(3);
    assertThat(series.before(day)).isZero();
    assertThat(series.periods(day.plusDays(6), 3, 2)).containsExactly(3, 2);
    assertThat(DaySeries.NONE.plus(day).total()).isEqualTo(1);
    assertThat(DaySeries.NONE.between(day, day)).isZero();
  }

  @Test
  void aLongSilenceIsAGapAndAShortOneIsNot() {
    Map<LocalDate, Integer> volume = daily(60, 3);
    volume
        .keySet()
        .removeIf(d -> !d.isBefore(Made.FIRST.plusDays(30)) && d.isBefore(Made.FIRST.plusDays(40)));
    volume.remove(Made.FIRST.plusDays(50));
    Coverage coverage = Coverage.of(volume, Made.FIRST.plusDays(70));
    assertThat(coverage.gaps())
        .containsExactly(
            new Coverage.Gap(Made.FIRST.plusDays(30), Made.FIRST.plusDays(39), false),
            new Coverage.Gap(Made.FIRST.plusDays(60), Made.FIRST.plusDays(69), false));
    assertThat(coverage.gapDays(Made.FIRST.plusDays(35), Made.FIRST.plusDays(65))).isEqualTo(11);
  }

  @Test
  void aReportSpeaksForTheWeekThatItEnds() {
    Map<LocalDate, Integer> weekly = new HashMap<>();
    Map<LocalDate, Integer> seldom = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      weekly.put(Made.FIRST.plusDays(7L * i), 1);
      seldom.put(Made.FIRST.plusDays(15L * i), 1);
    }
    assertThat(Coverage.of(weekly, Made.FIRST.plusDays(7 * 19 + 1)).gaps()).isEmpty();
    Coverage coverage = Coverage.of(seldom, Made.FIRST.plusDays(15 * 19 + 1));
    assertThat(coverage.gaps())
        .hasSize(19)
        .startsWith(new Coverage.Gap(Made.FIRST.plusDays(1), Made.FIRST.plusDays(8), false));
    assertThat(coverage.lastGap(Made.FIRST.plusDays(5), Made.FIRST.plusDays(12)))
        .isEqualTo(coverage.gaps().get(0));
    assertThat(coverage.lastGap(Made.FIRST.plusDays(9), Made.FIRST.plusDays(12))).isNull();
  }

  @Test
  void aHistoryThatCodesSeldomKnowsAllItsDays() {
    Map<LocalDate, Integer> coded = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      coded.put(Made.FIRST.plusDays(15L * i), 1);
    }
    Coverage coverage = Coverage.of(Map.of(), coded, Made.FIRST.plusDays(300));
    assertThat(coverage.gaps())
        .containsExactly(
            new Coverage.Gap(Made.FIRST.plusDays(286), Made.FIRST.plusDays(299), false));
  }

  @Test
  void withoutTheUsualSourcesDaysAreAGapUntilThatIsUsual() {
    Map<LocalDate, Integer> volume = daily(400, 40);
    for (int i = 100; i < 400; i++) {
      volume.put(Made.FIRST.plusDays(i), 2);
    }
    Coverage coverage = Coverage.of(volume, Made.FIRST.plusDays(400));
    assertThat(coverage.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.thin()).isTrue();
              assertThat(gap.first()).isEqualTo(Made.FIRST.plusDays(100));
              assertThat(gap.last()).isBetween(Made.FIRST.plusDays(160), Made.FIRST.plusDays(330));
            });
  }

  @Test
  void weekendsWithoutAnyPaperAreNoGap() {
    Map<LocalDate, Integer> volume = daily(700, 12);
    volume.keySet().removeIf(day -> day.getDayOfWeek().getValue() > 5);
    assertThat(Coverage.of(volume, Made.FIRST.plusDays(698)).gaps()).isEmpty();
  }

  @Test
  void aPeriodWithoutAnyReportHasNoNumberUnlessALaterReportTellsOne() {
    Map<LocalDate, Integer> volume = Map.of(Made.FIRST, 1, Made.FIRST.plusDays(60), 1);
    List<Happening> told =
        List.of(Made.of(Made.FIRST.plusDays(29), EventType.ASSAULT, "North", "South"));
    Observed observed = Observed.of(told, volume, Map.of(), null);
    List<Tempo> rows = Tempo.of(observed, Tempo.By.WEEK, Made.FIRST, Made.FIRST.plusDays(60));
    assertThat(rows)
        .extracting(Tempo::isGap)
        .containsExactly(false, true, true, true, false, true, true, true, false);
    assertThat(Tempo.joined(rows)).hasSize(5);
    assertThat(Tempo.joined(rows).get(1))
        .satisfies(
            row -> {
              assertThat(row.first()).isEqualTo(Made.FIRST.plusDays(7));
              assertThat(row.last()).isEqualTo(Made.FIRST.plusDays(27));
              assertThat(row.gapDays()).isEqualTo(21);
            });
  }

  @Test
  void aFewReportsAreTooLittleToCallAnythingUsual() {
    Map<LocalDate, Integer> volume = Map.of(Made.FIRST, 1, Made.FIRST.plusDays(200), 1);
    List<Happening> told = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      told.add(Made.of(Made.FIRST.plusDays(200), EventType.ASSAULT, "North", "South"));
    }
    Observed observed = Observed.of(told, volume, Map.of(), null);
    LocalDate from = observed.end();
    Baseline ahead = Baseline.of(observed.series(), observed.coverage(), observed.first(), from, 7);
    assertThat(ahead.known()).isEqualTo(14);
    assertThat(ahead.enough()).isFalse();
    Map<LocalDate, Integer> old = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      old.put(Made.FIRST.plusDays(8L * i), 1);
    }
    old.put(Made.FIRST.plusYears(9), 1);
    Observed late = Observed.of(told, old, Map.of(), null);
    assertThat(Baseline.of(late.series(), late.coverage(), late.first(), late.end(), 7).words())
        .isEqualTo("too little is known to call anything usual: 7 days in two years");
    assertThat(ahead.words()).contains("too little is known");
    assertThat(Breaks.find(observed, from.minusDays(28), from.minusDays(1))).isEmpty();
    assertThat(Forecaster.forecast(observed, List.of(new Pair("North", "South")))).isEmpty();
  }

  @Test
  void aFloodOfOneDayDoesNotMakeTheNextDaysAGap() {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      volume.put(Made.FIRST.plusDays(4L * i), 1);
    }
    volume.put(Made.FIRST.plusDays(236), 5_000);
    LocalDate end = Made.FIRST.plusDays(241);
    assertThat(Coverage.of(volume, end).gapDays(Made.FIRST, Made.FIRST.plusDays(236))).isZero();
  }

  @Test
  void periodsTellHappeningsImportsAndReportsApart() {
    List<Happening> all = new ArrayList<>(Made.weeks("North", "South", 2, 0, 1));
    Observed observed = Observed.of(all, daily(21, 4), Map.of(), null);
    List<Tempo> rows = Tempo.of(observed, Tempo.By.WEEK, Made.FIRST, Made.FIRST.plusDays(20));
    assertThat(rows).extracting(Tempo::happenings).containsExactly(2, 0, 1);
    assertThat(rows).extracting(Tempo::reported).containsExactly(28, 28, 28);
    assertThat(rows).extracting(Tempo::imported).containsOnly(0);
    assertThat(rows.get(0).references()).hasSize(2);
    assertThat(rows).noneMatch(Tempo::isGap);
  }

  @Test
  void whatLiesInTheFutureOrBeforeAnyReportIsLeftOut() {
    List<Happening> all =
        List.of(
            Made.of(Made.FIRST.plusYears(50), EventType.ASSAULT, "A", "B"),
            Made.of(Made.FIRST.minusYears(50), EventType.ASSAULT, "A", "B"),
            Made.of(Made.FIRST, EventType.ASSAULT, "A", "B"));
    assertThat(Observed.of(all, daily(21, 4), Map.of(), null).happenings()).hasSize(1);
  }

  @Test
  void aBaselineFollowsTheLevelAndTheWeekday() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      LocalDate day = Made.FIRST.plusDays(i);
      for (int n = 0; n < (day.getDayOfWeek() == java.time.DayOfWeek.FRIDAY ? 7 : 0); n++) {
        days.add(day);
      }
    }
    DaySeries series = DaySeries.of(days);
    Coverage coverage = Coverage.of(daily(1000, 3), Made.FIRST.plusDays(1000));
    LocalDate from = Made.FIRST.plusDays(1000); // a Sunday
    Baseline week = Baseline.of(series, coverage, Made.FIRST, from, 7);
    assertThat(week.expected().mean()).isCloseTo(7, within(0.7));
    assertThat(week.low()).isLessThanOrEqualTo(7);
    assertThat(week.high()).isBetween(7, 20);
    assertThat(Baseline.of(series, coverage, Made.FIRST, from, 1).expected().mean())
        .isLessThan(0.3);
    assertThat(Baseline.of(series, coverage, Made.FIRST, from.plusDays(5), 1).factor())
        .isGreaterThan(4);
  }

  @Test
  void aSeriesOfZerosAndOneOfASingleEventHaveANarrowRange() {
    Coverage coverage = Coverage.of(daily(800, 3), Made.FIRST.plusDays(800));
    LocalDate from = Made.FIRST.plusDays(800);
    Baseline none = Baseline.of(DaySeries.NONE, coverage, Made.FIRST, from, 7);
    assertThat(none.high()).isZero();
    Baseline one =
        Baseline.of(DaySeries.of(List.of(Made.FIRST.plusDays(400))), coverage, Made.FIRST, from, 7);
    assertThat(one.high()).isLessThanOrEqualTo(1);
    assertThat(one.words()).contains("1 events");
  }

  @Test
  void daysInAGapAreNoCalm() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      days.add(Made.FIRST.plusDays(i));
    }
    LocalDate from = Made.FIRST.plusDays(480);
    Coverage gap = Coverage.of(daily(300, 3), from);
    Coverage none = Coverage.of(daily(480, 3), from);
    DaySeries series = DaySeries.of(days);
    double known = Baseline.of(series, gap, Made.FIRST, from, 7).expected().mean();
    double calm = Baseline.of(series, none, Made.FIRST, from, 7).expected().mean();
    assertThat(known).isGreaterThan(1.5 * calm);
  }
}
