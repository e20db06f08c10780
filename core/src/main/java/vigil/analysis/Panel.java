package vigil.analysis;

import java.time.LocalDate;
import java.util.List;
import vigil.analysis.Feature.Signal;
import vigil.record.Happening;

/**
 * Counts by period of several directed pairs and of what happens around them. Periods have equal
 * length and are counted back from the day after the last. Not to be changed after it was made.
 */
public final class Panel {
  private final List<Pair> pairs;
  private final LocalDate end;
  private final int days;
  private final double[][][] counts;
  private final boolean[] known;

  private Panel(List<Pair> pairs, LocalDate end, int days, double[][][] counts, boolean[] known) {
    this.pairs = List.copyOf(pairs);
    this.end = end;
    this.days = days;
    this.counts = counts;
    this.known = known;
  }

  /**
   * Counts.
   *
   * @param pairs which
   * @param happenings in any order; those outside the days are passed over
   * @param coverage tells which periods are known; in the others nothing is counted
   * @param first no period begins before it
   * @param end the day after the last period
   * @param days how long a period is
   */
  public static Panel of(
      List<Pair> pairs,
      Iterable<Happening> happenings,
      Coverage coverage,
      LocalDate first,
      LocalDate end,
      int days) {
    long span = Math.max(0, end.toEpochDay() - first.toEpochDay());
    int periods = Math.toIntExact(span / days);
    boolean[] known = new boolean[periods];
    for (int t = 0; t < periods; t++) {
      LocalDate begin = end.minusDays((long) (periods - t) * days);
      known[t] = coverage.knows(begin, begin.plusDays(days - 1L));
    }
    PanelCount count = new PanelCount(pairs, end, days, known);
    happenings.forEach(count::add);
    return new Panel(pairs, end, days, count.counts(), known);
  }

  /** The pairs, in the order in which they were named. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** How many periods there are. */
  public int periods() {
    return pairs.isEmpty() ? 0 : known.length;
  }

  /** How many of them are known. */
  public int knownPeriods() {
    int many = 0;
    for (boolean one : known) {
      many += one ? 1 : 0;
    }
    return many;
  }

  /** Whether a period is known. */
  boolean knows(int period) {
    return known[period];
  }

  /** Whether all of so many periods after one are known. */
  boolean knowsAhead(int period, int horizon) {
    boolean all = period + horizon < known.length;
    for (int h = 1; h <= horizon && all; h++) {
      all = known[period + h];
    }
    return all;
  }

  /** How many days a period has. */
  public int days() {
    return days;
  }

  /** A period's first day. */
  public LocalDate day(int period) {
    return end.minusDays((long) (periods() - period) * days);
  }

  /** The period that a day lies in; below 0 before the first. */
  public int period(LocalDate day) {
    return periods()
        - 1
        - (int) Math.floorDiv(end.toEpochDay() - 1 - day.toEpochDay(), (long) days);
  }

  /** Attacks in a pair by period. */
  double[] attacks(int pair) {
    return counts[Signal.ATTACKS.ordinal()][pair];
  }

  /** The attacks in so many periods after each one; shorter by that many. */
  int[] ahead(int pair, int horizon) {
    double[] attacks = attacks(pair);
    int[] sums = new int[Math.max(0, attacks.length - horizon)];
    for (int t = 0; t < sums.length; t++) {
      sums[t] = ahead(pair, t, horizon);
    }
    return sums;
  }

  /** The attacks in so many periods after one. */
  int ahead(int pair, int period, int horizon) {
    double[] attacks = attacks(pair);
    int sum = 0;
    for (int h = 1; h <= horizon; h++) {
      sum += (int) attacks[period + h];
    }
    return sum;
  }

  /** What is counted of a signal by period. */
  double[] counts(Signal signal, int pair) {
    return counts[signal.ordinal()][pair];
  }
}
