package vigil.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is expected of a series in the days ahead, by its own past alone.
 *
 * <p>The level is the mean of a day, in which a day counts half as much as one half a year later;
 * it follows the trend. Days of the week and months have factors, drawn towards 1 where there is
 * little to go by. The size of the distribution fits how much stretches of the same length varied.
 * Days in gaps count neither as calm nor as anything else.
 *
 * @param from the first day ahead
 * @param days how many
 * @param expected the distribution of their count
 * @param level the usual number of as many days, before factors
 * @param trend the level of the last eight weeks, as a multiple of that of the last two years
 * @param factor what days of the week and season make of it
 * @param events how many events it rests on
 * @param known how many days it rests on
 * @param recent how many of them lie in the last two years
 */
public record Baseline(
    LocalDate from,
    int days,
    NegativeBinomial expected,
    double level,
    double trend,
    double factor,
    int events,
    int known,
    int recent) {
  private static final double HALF_LIFE = 182;
  private static final double SHORT = 56;
  private static final double LONG = 730;
  private static final double PRIOR_DAYS = 14;
  private static final double PRIOR_LEVEL = 0.002;
  private static final double PRIOR_FACTOR = 30;
  private static final double PRIOR_STRETCHES = 4;
  private static final double PRIOR_SIZE = 1;
  private static final double LEAST_SIZE = 0.05;
  private static final double MOST_SIZE = 50;
  private static final int WEEK = 7;
  private static final int MONTHS = 12;
  private static final int YEAR = 365;
  private static final int LEAST_KNOWN = 56;

  /**
   * Of a series.
   *
   * @param first the first day on which anything could have been reported
   * @param from the first day ahead; nothing from then on is looked at
   * @param days how many days ahead
   */
  public static Baseline of(
      DaySeries all, Coverage coverage, LocalDate first, LocalDate from, int days) {
    DaySeries series = coverage.known(all);
    double level = level(series, coverage, first, from, HALF_LIFE);
    double trend =
        level(series, coverage, first, from, SHORT) / level(series, coverage, first, from, LONG);
    double factor = factor(series, coverage, first, from, days);
    double mean = level * days * factor;
    double size = size(series, coverage, first, from, days, level * days);
    int events = series.before(from) - series.before(first);
    LocalDate lately = from.minusDays((long) LONG);
    return new Baseline(
        from,
        days,
        new NegativeBinomial(mean, size),
        level * days,
        trend,
        factor,
        events,
        known(coverage, first, from),
        known(coverage, lately.isBefore(first) ? first : lately, from));
  }

  /** Events a day; what is older counts less. A little is added, so that nothing is impossible. */
  private static double level(
      DaySeries series, Coverage coverage, LocalDate first, LocalDate from, double halfLife) {
    double sum = PRIOR_LEVEL * PRIOR_DAYS;
    for (int i = series.place(first); i < series.place(from); i++) {
      sum += series.count(i) * keep(from, series.day(i), halfLife);
    }
    double weight = PRIOR_DAYS + weight(first, from, from, halfLife);
    for (Coverage.Gap gap : coverage.gaps()) {
      if (gap.first().isBefore(from) && !gap.first().isBefore(first)) {
        LocalDate end = gap.last().plusDays(1).isBefore(from) ? gap.last().plusDays(1) : from;
        weight -= weight(gap.first(), end, from, halfLife);
      }
    }
    return sum / weight;
  }

  private static double keep(LocalDate from, LocalDate day, double halfLife) {
    return Math.pow(0.5, (from.toEpochDay() - day.toEpochDay()) / halfLife);
  }

  /** What the days between two weigh together. */
  private static double weight(LocalDate first, LocalDate end, LocalDate from, double halfLife) {
    if (!first.isBefore(end)) {
      return 0;
    }
    double ratio = Math.pow(0.5, 1 / halfLife);
    double nearest = keep(from, end.minusDays(1), halfLife);
    return nearest * (1 - Math.pow(ratio, end.toEpochDay() - first.toEpochDay())) / (1 - ratio);
  }

  /** What the days of the week and the months ahead are, on the mean, against all others. */
  private static double factor(
      DaySeries series, Coverage coverage, LocalDate first, LocalDate from, int days) {
    double[] weekdays = new double[WEEK];
    double[] months = new double[MONTHS];
    int total = 0;
    for (int i = series.place(first); i < series.place(from); i++) {
      weekdays[series.day(i).getDayOfWeek().ordinal()] += series.count(i);
      months[series.day(i).getMonthValue() - 1] += series.count(i);
      total += series.count(i);
    }
    boolean years = from.toEpochDay() - first.toEpochDay() >= 2 * YEAR;
    double[] shares = shares(coverage, first, from);
    double sum = 0;
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      double weekday = drawn(weekdays[day.getDayOfWeek().ordinal()], total / (double) WEEK);
      int at = day.getMonthValue() - 1;
      double month = years ? drawn(months[at], total * shares[at]) : 1;
      sum += weekday * month;
    }
    return sum / Math.max(1, days);
  }

  /** Each month's share of the known days from the first on. */
  private static double[] shares(Coverage coverage, LocalDate first, LocalDate from) {
    double[] shares = new double[MONTHS];
    double all = Math.max(1, known(coverage, first, from));
    for (LocalDate day = first; day.isBefore(from); ) {
      LocalDate next = day.withDayOfMonth(1).plusMonths(1);
      LocalDate end = next.isBefore(from) ? next : from;
      shares[day.getMonthValue() - 1] += known(coverage, day, end) / all;
      day = end;
    }
    return shares;
  }

  /** How many days from the first on, and before the end, are known. */
  private static int known(Coverage coverage, LocalDate first, LocalDate end) {
    long days = Math.max(0, end.toEpochDay() - first.toEpochDay());
    return (int) days - coverage.gapDays(first, end.minusDays(1));
  }

  private static double drawn(double count, double usual) {
    return (count + PRIOR_FACTOR) / (usual + PRIOR_FACTOR);
  }

  /**
   * By the discounted variance of stretches of the same length around the level. Those without an
   * event are summed at once, so that it takes as long as there are events.
   */
  private static double size(
      DaySeries series, Coverage coverage, LocalDate first, LocalDate from, int days, double mean) {
    int many = (int) Math.max(0, (from.toEpochDay() - first.toEpochDay()) / days);
    double ratio = Math.pow(0.5, days / LONG);
    Set<Integer> silent = silent(coverage, from, days, many);
    double weight = ratio * (1 - Math.pow(ratio, many)) / (1 - ratio);
    for (int back : silent) {
      weight -= Math.pow(ratio, back);
    }
    double beyond = weight * (mean * mean - mean);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = series.place(from.minusDays((long) many * days)); i < series.place(from); i++) {
      counts.merge(back(series.day(i), from, days), series.count(i), Integer::sum);
    }
    for (Map.Entry<Integer, Integer> stretch : counts.entrySet()) {
      if (!silent.contains(stretch.getKey())) {
        double count = stretch.getValue();
        beyond += Math.pow(ratio, stretch.getKey()) * count * (count - 2 * mean);
      }
    }
    double square = Math.max(0, weight) * mean * mean;
    double excess = beyond + PRIOR_STRETCHES * mean * mean / PRIOR_SIZE;
    double size = (square + PRIOR_STRETCHES * mean * mean) / Math.max(1e-12, excess);
    return Math.max(LEAST_SIZE, Math.min(MOST_SIZE, size));
  }

  /** The number of the stretch that a day lies in, counted back from 1. */
  private static int back(LocalDate day, LocalDate from, int days) {
    return (int) ((from.toEpochDay() - 1 - day.toEpochDay()) / days) + 1;
  }

  /** The stretches that a gap touches. */
  private static Set<Integer> silent(Coverage coverage, LocalDate from, int days, int many) {
    Set<Integer> silent = new TreeSet<>();
    for (Coverage.Gap gap : coverage.gaps()) {
      if (gap.first().isBefore(from)) {
        LocalDate last = gap.last().isBefore(from) ? gap.last() : from.minusDays(1);
        int oldest = Math.min(many, back(gap.first(), from, days));
        for (int at = back(last, from, days); at <= oldest; at++) {
          silent.add(at);
        }
      }
    }
    return silent;
  }

  /** Whether enough is known to call anything usual. */
  public boolean enough() {
    return recent >= LEAST_KNOWN;
  }

  /** The least of what is usual: smaller counts have a probability of 5 % at most. */
  public int low() {
    return expected.quantile(0.05);
  }

  /** The greatest of what is usual: greater counts have a probability of 5 % at most. */
  public int high() {
    return expected.quantile(0.95);
  }

  /** The formula, with its numbers; or that too little is known for one. */
  public String words() {
    return enough()
        ? formula()
        : "too little is known to call anything usual: " + recent + " days in two years";
  }

  private String formula() {
    return String.format(
        Locale.ROOT,
        "%d to %d in %d days expected (negative binomial, mean %.2f = level %.2f × weekday and"
            + " season %.2f, size %.2f; %d events in %d known days, half-life 26 weeks; last 8"
            + " weeks %.1f × the last two years)",
        low(),
        high(),
        days,
        expected.mean(),
        level,
        factor,
        expected.size(),
        events,
        known,
        trend);
  }
}
