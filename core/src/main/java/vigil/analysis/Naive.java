package vigil.analysis;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** Forecasts that anybody can make, which a better one has to beat. */
public enum Naive {
  /** What was, will be: the count of the last stretch of the same length. */
  LAST_PERIOD("last period"),
  /** The mean of all the past. */
  LONG_MEAN("long mean"),
  /** The mean of the same weeks of all years before, two weeks to either side. */
  SEASONAL("same season");

  private static final double FLOOR = 0.02;
  private static final double YEAR = 365.25;
  private static final int SIDE = 14;

  private final String words;

  Naive(String words) {
    this.words = words;
  }

  /** As tables name it. */
  public String words() {
    return words;
  }

  /** A pair's counts, and how many periods are known, before each period. */
  private record Sums(double[] counts, int[] known) {
    static Sums of(Panel panel, int pair) {
      double[] attacks = panel.attacks(pair);
      Sums sums = new Sums(new double[attacks.length + 1], new int[attacks.length + 1]);
      for (int t = 0; t < attacks.length; t++) {
        sums.counts[t + 1] = sums.counts[t] + attacks[t];
        sums.known[t + 1] = sums.known[t] + (panel.knows(t) ? 1 : 0);
      }
      return sums;
    }

    int known(int from, int to) {
      return to <= Math.max(0, from) ? 0 : known[to] - known[Math.max(0, from)];
    }

    double mean(int from, int to) {
      int many = known(from, to);
      return many == 0 ? 0 : (counts[to] - counts[Math.max(0, from)]) / many;
    }

    /** Where so many known periods before an end begin. */
    int back(int end, int many) {
      int from = end;
      while (from > 0 && known(from, end) < many) {
        from--;
      }
      return from;
    }
  }

  /** The mean that it expects after each period of a pair, of a count over so many periods. */
  double[] means(Panel panel, int pair, int horizon) {
    Sums sums = Sums.of(panel, pair);
    double[] means = new double[panel.periods()];
    for (int t = 0; t < means.length; t++) {
      means[t] = Math.max(FLOOR, horizon * mean(sums, t, horizon, panel.days()));
    }
    return means;
  }

  private double mean(Sums sums, int t, int horizon, int days) {
    return switch (this) {
      case LAST_PERIOD -> sums.mean(sums.back(t + 1, horizon), t + 1);
      case LONG_MEAN -> sums.mean(0, t + 1);
      case SEASONAL -> season(sums, t, horizon, days);
    };
  }

  /** The mean of the stretches that lie whole years before the one that follows. */
  private static double season(Sums sums, int t, int horizon, int days) {
    int side = Math.max(1, SIDE / days);
    double sum = 0;
    int years = 0;
    for (int year = 1; ; year++) {
      int at = t + 1 - (int) Math.round(year * YEAR / days);
      if (at < 0) {
        return years == 0 ? sums.mean(0, t + 1) : sum / years;
      }
      int to = Math.min(t + 1, at + horizon + side);
      sum += sums.mean(at - side, to);
      years += sums.known(at - side, to) > 0 ? 1 : 0;
    }
  }

  /** The size that fits a pair's counts best that had these means, before an end. */
  static double size(Panel panel, double[] means, int[] ahead, int end, int horizon) {
    UnivariateFunction likelihood =
        log -> {
          double size = Math.exp(log);
          double sum = 0;
          for (int t = RateFit.WARM_UP; t < end; t++) {
            if (!panel.knowsAhead(t, horizon)) {
              continue;
            }
            for (int k = 0; k < ahead[t]; k++) {
              sum += Math.log(size + k);
            }
            sum += size * Math.log(size / (size + means[t])) - ahead[t] * Math.log(size + means[t]);
          }
          return sum;
        };
    return Math.exp(
        new BrentOptimizer(1e-4, 1e-4)
            .optimize(
                new MaxEval(500),
                new UnivariateObjectiveFunction(likelihood),
                GoalType.MAXIMIZE,
                new SearchInterval(-4, 4))
            .getPoint());
  }
}
