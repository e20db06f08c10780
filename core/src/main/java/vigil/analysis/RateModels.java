package vigil.analysis;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Models of one horizon, each fitted to what lay before its day. Immutable. */
final class RateModels {
  private static final int HALF_YEAR = 182;

  private final TreeMap<LocalDate, RateModel> models = new TreeMap<>();
  private final int horizon;

  private RateModels(int horizon) {
    this.horizon = horizon;
  }

  /** Fits a model after the given period, and twice a year from then on. */
  static RateModels fit(Panel panel, double[][][] features, int from, int horizon) {
    RateModels all = new RateModels(horizon);
    int[][] ahead = new int[panel.pairs().size()][];
    for (int pair = 0; pair < ahead.length; pair++) {
      ahead[pair] = panel.ahead(pair, horizon);
    }
    RateModel model = RateModel.prior(horizon);
    int every = Math.max(1, HALF_YEAR / panel.days());
    for (int begin = Math.max(0, from); begin < panel.periods(); begin += every) {
      model = RateFit.fit(panel, features, ahead, begin + 1, horizon, model);
      all.models.put(panel.day(begin + 1), model);
    }
    return all;
  }

  /**
   * The latest that was fitted to what lay before the day.
   *
   * @param day the first that is not known
   */
  RateModel at(LocalDate day) {
    Map.Entry<LocalDate, RateModel> model = models.floorEntry(day);
    return model == null ? RateModel.prior(horizon) : model.getValue();
  }
}
