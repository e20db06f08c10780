package vigil.analysis;

import java.util.Arrays;

/**
 * Forecasts a count from features: the logarithm of its mean is their weighted sum, and the size of
 * its distribution a power of the mean.
 */
final class RateModel {
  private static final double LEAST = -8;
  private static final double MOST = 5;

  private final double[] weights;
  private final double size;
  private final double power;

  /**
   * @param weights the constant's first, then those of {@link Feature}, in order
   * @param size the logarithm of the size at mean 1
   * @param power by which the size grows with the mean
   */
  RateModel(double[] weights, double size, double power) {
    this.weights = weights.clone();
    this.size = size;
    this.power = power;
  }

  /** What is expected before anything was learned: the pair's own level goes on. */
  static RateModel prior(int horizon) {
    double[] weights = new double[Features.WIDTH];
    weights[0] = Math.log(horizon);
    for (Feature feature : Feature.values()) {
      weights[feature.ordinal() + 1] = feature.prior();
    }
    return new RateModel(weights, 0, 0.5);
  }

  /** The distribution of the count that follows a row of features. */
  NegativeBinomial forecast(double[] row) {
    double mean = mean(row);
    return new NegativeBinomial(mean, sizeAt(mean));
  }

  double mean(double[] row) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return Math.exp(Math.max(LEAST, Math.min(MOST, sum)));
  }

  double sizeAt(double mean) {
    return Math.exp(Math.max(-6, Math.min(6, size + power * Math.log(mean))));
  }

  double[] weights() {
    return weights.clone();
  }

  /** A feature's weight. */
  double weight(Feature feature) {
    return weights[feature.ordinal() + 1];
  }

  double size() {
    return size;
  }

  double power() {
    return power;
  }

  @Override
  public String toString() {
    return Arrays.toString(weights) + " " + size + " " + power;
  }
}
