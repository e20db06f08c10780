package vigil.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets a rule look at series week by week, each time at what was known then. Weeks that lie in gaps
 * have no number. Pure.
 */
final class RuleRun {
  private static final int YEAR = 52;
  private static final int SILENCE = 2;
  private static final int AFTER = 4;
  private static final int BEFORE = 6;
  private static final int QUIET = 8;

  private RuleRun() {}

  /** What a rule says of a week. */
  record Said(boolean warns, int count, double usual, double bound) {
    /** No fewer than so many warn. */
    double least(Rule rule) {
      return Math.max(rule.least(), bound);
    }
  }

  /** By the counts until a week. */
  static Said at(Rule rule, double[] counts, int week) {
    int count = (int) sum(counts, week - rule.weeks() + 1, week + 1);
    int begin = week - rule.weeks() + 1;
    double[] year = stretches(counts, begin, rule.weeks(), YEAR / rule.weeks());
    double usual = mean(year);
    double bound =
        switch (rule.kind()) {
          case TREND -> rule.value() * usual;
          case ROLLING_MAX -> most(counts, begin, rule.weeks(), (int) rule.value()) + 1;
          case DEVIATIONS -> Math.nextUp(usual + rule.value() * deviation(year, usual));
          case SURGE, BREAK -> Double.POSITIVE_INFINITY;
        };
    boolean known = year.length * rule.weeks() >= YEAR / 2;
    return new Said(known && count >= Math.max(rule.least(), bound), count, usual, bound);
  }

  private static double sum(double[] counts, int from, int to) {
    double sum = 0;
    for (int t = Math.max(0, from); t < to; t++) {
      sum += Double.isNaN(counts[t]) ? 0 : counts[t];
    }
    return sum;
  }

  private static boolean known(double[] counts, int from, int to) {
    return IntStream.range(Math.max(0, from), to).noneMatch(t -> Double.isNaN(counts[t]));
  }

  /** As many known stretches before a week as there are, of so many. */
  private static double[] stretches(double[] counts, int end, int length, int most) {
    int many = Math.min(most, Math.max(0, end) / length);
    return IntStream.range(0, many)
        .map(i -> end - (i + 1) * length)
        .filter(from -> known(counts, from, from + length))
        .mapToDouble(from -> sum(counts, from, from + length))
        .toArray();
  }

  private static double most(double[] counts, int end, int length, int weeks) {
    double most = 0;
    for (int from = Math.max(0, end - weeks); from + length <= end; from++) {
      most = Math.max(most, sum(counts, from, from + length));
    }
    return most;
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return numbers.length == 0 ? 0 : sum / numbers.length;
  }

  private static double deviation(double[] numbers, double mean) {
    double sum = 0;
    for (double number : numbers) {
      sum += (number - mean) * (number - mean);
    }
    return numbers.length < 2 ? 0 : Math.sqrt(sum / (numbers.length - 1));
  }

  /** The week in which an unbroken spell of warnings began that lasts until a week. */
  static int since(boolean[] warns, int week) {
    int since = week;
    for (int t = week; t >= 0 && t >= since - SILENCE; t--) {
      since = warns[t] ? t : since;
    }
    return since;
  }

  /** What is summed over series. */
  static final class Sums {
    private int weeks;
    private int series;
    private int raised;
    private int right;
    private int surges;
    private int foreseen;
    private final List<Integer> leads = new ArrayList<>();

    /** Adds a series from a week on; its last weeks, of which too little is known, count not. */
    void add(double[] counts, boolean[] warns, int from) {
      series++;
      int last = counts.length - AFTER;
      weeks = Math.max(weeks, Math.max(0, last - from));
      int quiet = QUIET;
      for (int t = from; t < last; t++) {
        if (warns[t] && since(warns, t) == t) {
          raised(counts, t);
        }
        boolean surging = counts[t] >= surge(counts, t - 1, 1);
        if (surging && quiet >= QUIET) {
          surge(warns, t);
        }
        quiet = surging ? 0 : quiet + 1;
      }
    }

    /** A warning after which a gap hides whether a surge came counts not. */
    private void raised(double[] counts, int week) {
      boolean came = sum(counts, week + 1, week + 1 + AFTER) >= surge(counts, week, AFTER);
      if (came || known(counts, week + 1, week + 1 + AFTER)) {
        raised++;
        right += came ? 1 : 0;
      }
    }

    private void surge(boolean[] warns, int week) {
      surges++;
      for (int t = Math.max(0, week - BEFORE); t < week; t++) {
        if (warns[t]) {
          foreseen++;
          leads.add(7 * (week - t - 1));
          return;
        }
      }
    }

    /** How many are a surge in so many weeks after one: half as much again as usual, and five. */
    private static double surge(double[] counts, int week, int weeks) {
      double usual = mean(stretches(counts, week + 1, 1, YEAR));
      return Math.max(weeks == 1 ? 4 : 5, Math.ceil(1.5 * usual * weeks) + 1);
    }

    RuleTest test() {
      leads.sort(null);
      double lead = leads.isEmpty() ? Double.NaN : leads.get(leads.size() / 2);
      return new RuleTest(weeks, series, raised, right, surges, foreseen, lead);
    }
  }
}
