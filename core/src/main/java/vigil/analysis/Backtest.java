package vigil.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts a past, period by period, each time from what was known then: the model is fitted anew
 * twice a year, and only to what lay before.
 */
public final class Backtest {
  /** Naive forecasts' sizes are fitted anew after so many periods. */
  private static final int EVERY = 26;

  private final Panel panel;
  private final int horizon;
  private final double[][][] features;
  private final int[][] ahead;
  private final List<Foreseen> foreseen = new ArrayList<>();

  private Backtest(Panel panel, int horizon) {
    this.panel = panel;
    this.horizon = horizon;
    this.features = Features.of(panel);
    this.ahead = new int[panel.pairs().size()][];
    for (int pair = 0; pair < ahead.length; pair++) {
      ahead[pair] = panel.ahead(pair, horizon);
    }
  }

  /**
   * Forecasts.
   *
   * @param from the first period after which is forecast
   * @param horizon over how many periods
   * @return by period, then pair; those whose outcome is not known or lies in a gap are left out
   */
  public static List<Foreseen> run(Panel panel, int from, int horizon) {
    return new Backtest(panel, horizon).foreseen(from);
  }

  private List<Foreseen> foreseen(int from) {
    RateModels models = RateModels.fit(panel, features, from, horizon);
    for (int pair = 0; pair < ahead.length; pair++) {
      forecast(models, pair, Math.max(0, from));
    }
    foreseen.sort(
        java.util.Comparator.comparingInt(Foreseen::period).thenComparingInt(Foreseen::pair));
    return List.copyOf(foreseen);
  }

  private void forecast(RateModels models, int pair, int from) {
    Map<Naive, double[]> means = new EnumMap<>(Naive.class);
    for (Naive naive : Naive.values()) {
      means.put(naive, naive.means(panel, pair, horizon));
    }
    int[] some = some(pair, 1);
    int[] known = some(pair, 0);
    Map<Naive, Double> sizes = Map.of();
    for (int t = from; t < ahead[pair].length; t++) {
      if ((t - from) % EVERY == 0) {
        sizes = sizes(means, pair, t);
      }
      if (!panel.knowsAhead(t, horizon)) {
        continue;
      }
      int begin = Math.max(0, t + 1 - horizon);
      double share = (some[begin] + 0.5) / (known[begin] + 1.0);
      NegativeBinomial ours = models.at(panel.day(t + 1)).forecast(features[pair][t]);
      foreseen.add(new Foreseen(pair, t, ours, naive(means, sizes, t), share, ahead[pair][t]));
    }
  }

  private Map<Naive, Double> sizes(Map<Naive, double[]> means, int pair, int t) {
    Map<Naive, Double> sizes = new EnumMap<>(Naive.class);
    means.forEach(
        (n, m) -> sizes.put(n, Naive.size(panel, m, ahead[pair], t + 1 - horizon, horizon)));
    return sizes;
  }

  private static Map<Naive, NegativeBinomial> naive(
      Map<Naive, double[]> means, Map<Naive, Double> sizes, int t) {
    Map<Naive, NegativeBinomial> naive = new EnumMap<>(Naive.class);
    means.forEach((n, m) -> naive.put(n, new NegativeBinomial(m[t], sizes.getOrDefault(n, 1.0))));
    return naive;
  }

  /** How many of the known stretches before each had so many at least. */
  private int[] some(int pair, int least) {
    int[] some = new int[ahead[pair].length + 1];
    for (int t = 0; t < ahead[pair].length; t++) {
      boolean counts = panel.knowsAhead(t, horizon) && ahead[pair][t] >= least;
      some[t + 1] = some[t] + (counts ? 1 : 0);
    }
    return some;
  }
}
