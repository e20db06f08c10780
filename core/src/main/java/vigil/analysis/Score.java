package vigil.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well forecasts did, on the mean; of each the smaller is the better but for coverage.
 *
 * @param forecasts how many
 * @param log logarithmic score, in nats
 * @param ranked continuous ranked probability score, in events
 * @param brier squared miss of the probability of at least one
 * @param coverage share of outcomes in the central 90 % interval, which is calibrated at 0.9
 */
public record Score(int forecasts, double log, double ranked, double brier, double coverage) {
  /** The level of the interval. */
  public static final double LEVEL = 0.9;

  /** That of one of the forecasts in each. */
  public static Score of(List<Foreseen> all, Function<Foreseen, NegativeBinomial> which) {
    return new Score(
        all.size(),
        mean(all, f -> which.apply(f).logScore(f.count())),
        mean(all, f -> which.apply(f).rankedScore(f.count())),
        mean(all, f -> squared(which.apply(f).atLeast(1), f.count())),
        mean(all, f -> which.apply(f).shareInside(f.count(), LEVEL)));
  }

  /** The Brier score of saying always what share of the past had at least one. */
  public static double climatology(List<Foreseen> all) {
    return mean(all, f -> squared(f.climatology(), f.count()));
  }

  private static double squared(double probability, int count) {
    double miss = probability - (count > 0 ? 1 : 0);
    return miss * miss;
  }

  private static double mean(List<Foreseen> all, ToDoubleFunction<Foreseen> score) {
    return all.stream().mapToDouble(score).average().orElse(Double.NaN);
  }
}
