package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.record.Happening;

class BacktestTest {
  private static final List<Pair> PAIRS = List.of(new Pair("North", "South"), new Pair("A", "B"));
  private static final int WEEKS = 400;

  private static Panel panel(List<Happening> happenings) {
    LocalDate end = Made.FIRST.plusDays(7L * WEEKS);
    return Panel.of(PAIRS, happenings, Coverage.WHOLE, Made.FIRST, end, 7);
  }

  private static List<Happening> tides() {
    List<Happening> all = new ArrayList<>(Made.weeks("North", "South", Made.tides(WEEKS, 3)));
    all.addAll(Made.weeks("A", "B", Made.tides(WEEKS, 8)));
    return all;
  }

  @Test
  void countsFallIntoTheirPeriods() {
    Panel panel = panel(Made.weeks("North", "South", 2, 0, 5));
    assertThat(panel.periods()).isEqualTo(WEEKS);
    assertThat(panel.attacks(0)).startsWith(2, 0, 5, 0).endsWith(0);
    assertThat(panel.ahead(0, 0, 2)).isEqualTo(5);
    assertThat(panel.period(panel.day(17))).isEqualTo(17);
    assertThat(panel.day(0)).isEqualTo(Made.FIRST);
  }

  @Test
  void tidesAreForecastBetterThanByTheirMean() {
    List<Foreseen> foreseen = Backtest.run(panel(tides()), 200, 1);
    Score ours = Score.of(foreseen, Foreseen::ours);
    assertThat(foreseen).hasSize(2 * (WEEKS - 1 - 200));
    for (Naive naive : Naive.values()) {
      Score other = Score.of(foreseen, f -> f.naive().get(naive));
      assertThat(ours.log()).as(naive.words()).isLessThan(other.log());
      assertThat(ours.ranked()).as(naive.words()).isLessThan(other.ranked());
    }
    assertThat(ours.coverage()).isBetween(0.8, 0.98);
  }

  @Test
  void nothingOfTheFutureIsKnown() {
    List<Happening> past = tides();
    List<Happening> other = new ArrayList<>(past);
    other.addAll(Made.weeks("North", "South", stormAfter(300)));
    List<Foreseen> before = Backtest.run(panel(past), 290, 1);
    List<Foreseen> after = Backtest.run(panel(other), 290, 1);
    for (int i = 0; i < before.size() && before.get(i).period() < 300; i++) {
      assertThat(after.get(i).ours()).isEqualTo(before.get(i).ours());
      assertThat(after.get(i).naive()).isEqualTo(before.get(i).naive());
    }
  }

  private static int[] stormAfter(int week) {
    int[] counts = new int[WEEKS];
    java.util.Arrays.fill(counts, week, WEEKS, 9);
    counts[week] = 0;
    return counts;
  }

  @Test
  void aSeriesOfZerosIsForecastAsNearlyNothing() {
    List<Foreseen> foreseen = Backtest.run(panel(List.of()), 350, 2);
    assertThat(foreseen).allMatch(f -> f.ours().mean() < 0.05 && f.count() == 0);
    assertThat(Score.of(foreseen, Foreseen::ours).log()).isLessThan(0.05);
  }

  @Test
  void gapsAreNeitherLearnedFromNorForecast() {
    Map<LocalDate, Integer> coded = new HashMap<>();
    for (int i = 0; i < 7 * WEEKS; i++) {
      if (i < 7 * 250 || i >= 7 * 300) {
        coded.put(Made.FIRST.plusDays(i), 3);
      }
    }
    LocalDate end = Made.FIRST.plusDays(7L * WEEKS);
    Coverage gap = Coverage.of(Map.of(), coded, end);
    int[] counts = new int[WEEKS];
    java.util.Arrays.fill(counts, 4);
    java.util.Arrays.fill(counts, 250, 300, 0);
    List<Happening> all = Made.weeks("North", "South", counts);
    List<Pair> pair = List.of(new Pair("North", "South"));
    Panel known = Panel.of(pair, all, gap, Made.FIRST, end, 7);
    Panel calm = Panel.of(pair, all, Coverage.WHOLE, Made.FIRST, end, 7);
    assertThat(known.knownPeriods()).isEqualTo(WEEKS - 50);
    assertThat(Backtest.run(known, 200, 1)).hasSize(WEEKS - 200 - 1 - 50);
    assertThat(after(known, 299)).isGreaterThan(3);
    assertThat(after(calm, 299)).isLessThan(1);
    assertThat(Naive.LAST_PERIOD.means(known, 0, 1)[299]).isEqualTo(4);
    assertThat(Naive.LONG_MEAN.means(known, 0, 1)[WEEKS - 1]).isEqualTo(4);
  }

  private static double after(Panel panel, int period) {
    return Backtest.run(panel, 200, 1).stream()
        .filter(f -> f.period() == period)
        .findFirst()
        .orElseThrow()
        .ours()
        .mean();
  }

  @Test
  void whatLiesOutsideTheDaysIsPassedOver() {
    List<Happening> outside =
        List.of(
            Made.of(Made.FIRST.minusDays(1), EventType.ASSAULT, "North", "South"),
            Made.of(Made.FIRST.plusYears(90), EventType.ASSAULT, "North", "South"));
    assertThat(panel(outside).attacks(0)).containsOnly(0);
  }

  @Test
  void aPairIsWarnedOfOnceUntilItIsQuiet() {
    List<Alarm> alarms =
        Alarms.run(
            PAIRS,
            tides(),
            Coverage.WHOLE,
            Made.FIRST,
            Made.FIRST.plusDays(7L * WEEKS),
            Made.FIRST.plusDays(7L * 200),
            SurgeRule.OWN);
    assertThat(alarms).isNotEmpty();
    for (int i = 0; i < alarms.size(); i++) {
      for (int j = i + 1; j < alarms.size(); j++) {
        if (alarms.get(i).pair() == alarms.get(j).pair()) {
          assertThat(alarms.get(j).raised()).isAfter(alarms.get(i).raised().plusDays(13));
        }
      }
    }
  }
}
