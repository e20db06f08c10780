package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.record.Happening;

/**
 * Lets a rule warn through a past, day by day, each time from what was known then. A pair that is
 * warned of is not warned of again before the rule has been silent for two weeks.
 */
public final class Alarms {
  private static final int DAYS = 7;
  private static final int SILENCE = 14;

  private final List<Pair> pairs;
  private final SurgeRule rule;
  private final RateModels models;
  private final List<Panel> panels = new ArrayList<>();
  private final List<double[][][]> features = new ArrayList<>();

  private Alarms(
      List<Pair> pairs,
      List<Happening> happenings,
      Coverage coverage,
      LocalDate first,
      LocalDate end,
      LocalDate from,
      SurgeRule rule) {
    this.pairs = pairs;
    this.rule = rule;
    for (int phase = 0; phase < DAYS; phase++) {
      Panel panel = Panel.of(pairs, happenings, coverage, first, end.minusDays(phase), DAYS);
      panels.add(panel);
      features.add(Features.of(panel));
    }
    Panel whole = panels.get(0);
    this.models = RateModels.fit(whole, features.get(0), whole.period(from) - 1, rule.horizon());
  }

  /**
   * The warnings.
   *
   * @param coverage which days are known
   * @param first the first day of the past
   * @param end the day after the last
   * @param from the first day on which is warned
   * @return by day, then pair; those whose outcome is not known are left out
   */
  public static List<Alarm> run(
      List<Pair> pairs,
      List<Happening> happenings,
      Coverage coverage,
      LocalDate first,
      LocalDate end,
      LocalDate from,
      SurgeRule rule) {
    return new Alarms(pairs, happenings, coverage, first, end, from, rule).raised(from, end);
  }

  private List<Alarm> raised(LocalDate from, LocalDate end) {
    LocalDate last = end.minusDays((long) DAYS * rule.horizon());
    List<Alarm> alarms = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int silent = SILENCE;
      for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
        Alarm alarm = at(pair, day, end);
        boolean warned = alarm.probability() >= rule.probability();
        if (warned && silent >= SILENCE && known(day, end)) {
          alarms.add(alarm);
        }
        silent = warned ? 0 : silent + 1;
      }
    }
    alarms.sort(Comparator.comparing(Alarm::raised).thenComparingInt(Alarm::pair));
    return List.copyOf(alarms);
  }

  /** Whether what came after a day is known. */
  private boolean known(LocalDate day, LocalDate end) {
    Panel panel = panels.get(phase(day, end));
    return panel.knowsAhead(panel.period(day.minusDays(1)), rule.horizon());
  }

  private static int phase(LocalDate day, LocalDate end) {
    return Math.toIntExact((end.toEpochDay() - day.toEpochDay()) % DAYS);
  }

  /** What the rule says when the days before the given one are known. */
  private Alarm at(int pair, LocalDate day, LocalDate end) {
    int phase = phase(day, end);
    Panel panel = panels.get(phase);
    int period = panel.period(day.minusDays(1));
    double[] row = features.get(phase)[pair][period];
    double level = Features.usual(row);
    int surge = rule.surge(level);
    double probability = models.at(day).forecast(row).atLeast(surge);
    int came = panel.ahead(pair, period, rule.horizon());
    return new Alarm(pair, day, probability, level * rule.horizon(), surge, came);
  }
}
