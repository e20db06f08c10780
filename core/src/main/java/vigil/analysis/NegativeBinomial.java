package vigil.analysis;

import org.hipparchus.special.Gamma;

/**
 * A distribution of counts whose variance is {@code mean + mean² / size}: Poisson where size is
 * great, with ever heavier tails where it is small.
 *
 * @param mean expected number, above 0
 * @param size the smaller, the more over-dispersed; above 0
 */
public record NegativeBinomial(double mean, double size) {
  private static final double LEAST = 1e-6;
  private static final double MOST_SIZE = 1e6;
  private static final double TAIL = 1e-9;
  private static final int MOST = 100_000;

  public NegativeBinomial {
    if (!(mean >= 0) || !(size > 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("mean " + mean + ", size " + size);
    }
    mean = Math.max(LEAST, mean);
    size = Math.min(MOST_SIZE, size);
  }

  /** The logarithm of a count's probability. */
  public double logProbability(int count) {
    return rising(count)
        - Gamma.logGamma(count + 1.0)
        + size * Math.log(size / (size + mean))
        + count * Math.log(mean / (size + mean));
  }

  /** Of size (size + 1) … (size + count - 1). */
  private double rising(int count) {
    if (count > 40) {
      return Gamma.logGamma(count + size) - Gamma.logGamma(size);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.log(size + i);
    }
    return sum;
  }

  /** A count's probability. */
  public double probability(int count) {
    return count < 0 ? 0 : Math.exp(logProbability(count));
  }

  /** The probability of a count or a smaller one. */
  public double atMost(int count) {
    double p = probability(0);
    double sum = count < 0 ? 0 : p;
    for (int k = 1; k <= count; k++) {
      p *= ratio(k);
      sum += p;
    }
    return Math.min(1, sum);
  }

  /** The probability of a count or a greater one. */
  public double atLeast(int count) {
    return count <= 0 ? 1 : Math.max(0, 1 - atMost(count - 1));
  }

  /** How much more probable a count is than the one before it. */
  private double ratio(int count) {
    return (count - 1 + size) / count * mean / (size + mean);
  }

  /** The least count whose probability, with that of smaller ones, is the level or more. */
  public int quantile(double level) {
    double p = probability(0);
    double sum = p;
    int k = 0;
    while (sum < level && k < MOST) {
      k++;
      p *= ratio(k);
      sum += p;
    }
    return k;
  }

  /** The variance. */
  public double variance() {
    return mean + mean * mean / size;
  }

  /** The logarithmic score of a count, in nats: the smaller, the better it was foreseen. */
  public double logScore(int count) {
    return -logProbability(count);
  }

  /** The continuous ranked probability score of a count, in counts: the smaller, the better. */
  public double rankedScore(int count) {
    double p = probability(0);
    double below = p;
    double score = 0;
    for (int k = 0; k < MOST; k++) {
      double miss = below - (count <= k ? 1 : 0);
      score += miss * miss;
      if (k >= count && 1 - below < TAIL) {
        break;
      }
      p *= ratio(k + 1);
      below += p;
    }
    return score;
  }

  /**
   * How much of a count lies inside the central interval of a level. A count stands for a stretch
   * of probability; where the interval's end falls inside that stretch, only a part of it counts,
   * so that a true forecast holds exactly the level on average, however small the numbers are.
   */
  public double shareInside(int count, double level) {
    double before = atMost(count - 1);
    double width = Math.max(1e-12, probability(count));
    double inside = Math.min(before + width, (1 + level) / 2) - Math.max(before, (1 - level) / 2);
    return Math.min(1, Math.max(0, inside) / width);
  }
}
