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

  /** The mean that it expects after each period, of a count over so many periods. */
  double[] means(double[] counts, int horizon, int days) {
    double[] sums = new double[counts.length + 1];
    for (int t = 0; t < counts.length; t++) {
      sums[t + 1] = sums[t] + counts[t];
    }
    double[] means = new double[counts.length];
    for (int t = 0; t < counts.length; t++) {
      means[t] = Math.max(FLOOR, mean(sums, t, horizon, days));
    }
    return means;
  }

  private double mean(double[] sums, int t, int horizon, int days) {
    return switch (this) {
      case LAST_PERIOD -> horizon * mean(sums, t + 1 - horizon, t + 1);
      case LONG_MEAN -> horizon * mean(sums, 0, t + 1);
      case SEASONAL -> horizon * season(sums, t, horizon, days);
    };
  }

  private static double mean(double[] sums, int from, int to) {
    int first = Math.max(0, from);
    return to <= first ? 0 : (sums[to] - sums[first]) / (to - first);
  }

  /** The mean of the stretches that lie whole years before the one that follows. */
  private static double season(double[] sums, int t, int horizon, int days) {
    int side = Math.max(1, SIDE / days);
    double sum = 0;
    int years = 0;
    for (int year = 1; ; year++) {
      int at = t + 1 - (int) Math.round(year * YEAR / days);
      if (at < 0) {
        return years == 0 ? mean(sums, 0, t + 1) : sum / years;
      }
      sum += mean(sums, at - side, Math.min(t + 1, at + horizon + side));
      years++;
    }
  }

  /** The size that fits counts best that had these means, before an end. */
  static double size(double[] means, int[] ahead, int end) {
    UnivariateFunction likelihood =
        log -> {
          double size = Math.exp(log);
          double sum = 0;
          for (int t = RateFit.WARM_UP; t < end; t++) {
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
