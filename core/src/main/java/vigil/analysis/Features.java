package vigil.analysis;

/** The features of a pair's every period, in the form in which a model weighs them. */
final class Features {
  /** Added to levels before their logarithm is taken, in events a period. */
  private static final double FLOOR = 0.02;

  private static final int YEAR = 364;
  private static final double RATIO_FLOOR = 0.05;

  /** How many numbers there are a period: one for the constant, and the features. */
  static final int WIDTH = Feature.values().length + 1;

  private Features() {}

  /** By pair, period and number. */
  static double[][][] of(Panel panel) {
    double[][][] all = new double[panel.pairs().size()][][];
    for (int pair = 0; pair < all.length; pair++) {
      all[pair] = of(panel, pair);
    }
    return all;
  }

  /** The usual number of attacks a period, as a row of features has it. */
  static double usual(double[] row) {
    return Math.max(0, Math.exp(row[Feature.OWN_LEVEL.ordinal() + 1]) - FLOOR);
  }

  private static double[][] of(Panel panel, int pair) {
    double[][] rows = new double[panel.periods()][WIDTH];
    for (double[] row : rows) {
      row[0] = 1;
    }
    for (Feature feature : Feature.values()) {
      double[] numbers = number(panel, pair, feature);
      for (int t = 0; t < rows.length; t++) {
        rows[t][feature.ordinal() + 1] = numbers[t];
      }
    }
    return rows;
  }

  private static double[] number(Panel panel, int pair, Feature feature) {
    double[] counts = panel.counts(feature.signal(), pair);
    double[] level = level(panel, counts, feature.halfLife());
    double[] usual =
        feature == Feature.ALL_ATTACKS ? level(panel, counts, (double) YEAR / panel.days()) : null;
    for (int t = 0; t < level.length; t++) {
      level[t] =
          usual == null
              ? Math.log(level[t] + FLOOR)
              : Math.log(level[t] / (usual[t] + 1e-9) + RATIO_FLOOR);
    }
    return level;
  }

  /**
   * The mean of each known period and those before it, in which a period counts half after each
   * half-life.
   */
  private static double[] level(Panel panel, double[] counts, double halfLife) {
    double keep = Math.pow(0.5, 1 / halfLife);
    double[] level = new double[counts.length];
    double sum = 0;
    double weight = 0;
    for (int t = 0; t < counts.length; t++) {
      sum = keep * sum + counts[t];
      weight = keep * weight + (panel.knows(t) ? 1 : 0);
      level[t] = weight == 0 ? 0 : sum / weight;
    }
    return level;
  }
}
