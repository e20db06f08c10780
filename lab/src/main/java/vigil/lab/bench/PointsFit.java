package vigil.lab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points of clues by maximum likelihood, drawn towards given ones: the probability of a class is in
 * proportion to the exponential of the sum of the points of the clues that speak for it and hold.
 * Full-batch steps of Adam from the given points, so that the result is the same on every run.
 */
final class PointsFit {
  private static final int STEPS = 400;
  private static final double RATE = 0.05;
  private static final double KEEP = 0.9;
  private static final double KEEP_SQUARES = 0.999;
  private static final double TINY = 1e-8;

  private final int classes;
  private final int[] classOf;
  private final double[] prior;
  private final double pull;

  /**
   * A fit of so many classes.
   *
   * @param classOf the class for which each clue speaks
   * @param prior the points to start from and to be drawn to
   * @param pull how strongly they draw
   */
  PointsFit(int classes, int[] classOf, double[] prior, double pull) {
    this.classes = classes;
    this.classOf = classOf.clone();
    this.prior = prior.clone();
    this.pull = pull;
  }

  /** A row: which clues hold, and the right class. */
  record Row(int[] holding, int right) {
    static Row of(boolean[] holds, int right) {
      return new Row(IntStream.range(0, holds.length).filter(i -> holds[i]).toArray(), right);
    }
  }

  double[] fit(List<Row> rows) {
    double[] points = prior.clone();
    double[] mean = new double[points.length];
    double[] square = new double[points.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = slope(rows, points);
      for (int i = 0; i < points.length; i++) {
        mean[i] = KEEP * mean[i] + (1 - KEEP) * slope[i];
        square[i] = KEEP_SQUARES * square[i] + (1 - KEEP_SQUARES) * slope[i] * slope[i];
        double size = Math.sqrt(square[i] / (1 - Math.pow(KEEP_SQUARES, step))) + TINY;
        points[i] -= RATE * mean[i] / (1 - Math.pow(KEEP, step)) / size;
      }
    }
    return points;
  }

  private double[] slope(List<Row> rows, double[] points) {
    double[] slope = new double[points.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = pull * (points[i] - prior[i]);
    }
    for (Row row : rows) {
      double[] probable = probabilities(row, points);
      probable[row.right] -= 1;
      for (int clue : row.holding) {
        slope[clue] += probable[classOf[clue]];
      }
    }
    return slope;
  }

  private double[] probabilities(Row row, double[] points) {
    double[] odds = sums(row, points);
    double most = Arrays.stream(odds).max().orElse(0);
    double all = 0;
    for (int c = 0; c < classes; c++) {
      odds[c] = Math.exp(odds[c] - most);
      all += odds[c];
    }
    for (int c = 0; c < classes; c++) {
      odds[c] /= all;
    }
    return odds;
  }

  private double[] sums(Row row, double[] points) {
    double[] sums = new double[classes];
    for (int clue : row.holding) {
      sums[classOf[clue]] += points[clue];
    }
    return sums;
  }
}
