package vigil.lab.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A logistic regression over very many features that each hold or not, with quadratic shrinkage.
 * Full-batch steps of Adam from zero, so that the result is the same on every run.
 */
public final class SparseFit {
  private static final int STEPS = 150;
  private static final double RATE = 0.1;
  private static final double KEEP = 0.9;
  private static final double KEEP_SQUARES = 0.999;
  private static final double TINY = 1e-8;

  private final int fewest;
  private final double shrinkage;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();

  /**
   * A fit without rows.
   *
   * @param fewest rows in which a feature must hold to get a weight
   * @param shrinkage how strongly weights are drawn to zero
   */
  public SparseFit(int fewest, double shrinkage) {
    this.fewest = fewest;
    this.shrinkage = shrinkage;
  }

  /** Adds a row of the features that hold, and whether its outcome did. */
  public void add(Collection<String> features, boolean outcome) {
    rows.add(List.copyOf(features));
    outcomes.add(outcome);
  }

  /** A weight for every feature that holds in rows enough, by name. */
  public Map<String, Double> weights() {
    Map<String, Integer> numbers = numbers();
    int[][] table = rows.stream().map(row -> known(row, numbers)).toArray(int[][]::new);
    double[] weights = fit(table, numbers.size());
    Map<String, Double> named = new TreeMap<>();
    numbers.forEach((name, number) -> named.put(name, weights[number]));
    return named;
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> row.forEach(name -> counts.merge(name, 1, Integer::sum)));
    Map<String, Integer> numbers = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          if (count >= fewest) {
            numbers.put(name, numbers.size());
          }
        });
    return numbers;
  }

  private static int[] known(List<String> row, Map<String, Integer> numbers) {
    return row.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
  }

  private double[] fit(int[][] table, int features) {
    double[] weights = new double[features];
    double[] mean = new double[features];
    double[] square = new double[features];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = slope(table, weights);
      for (int i = 0; i < features; i++) {
        mean[i] = KEEP * mean[i] + (1 - KEEP) * slope[i];
        square[i] = KEEP_SQUARES * square[i] + (1 - KEEP_SQUARES) * slope[i] * slope[i];
        double size = Math.sqrt(square[i] / (1 - Math.pow(KEEP_SQUARES, step))) + TINY;
        weights[i] -= RATE * mean[i] / (1 - Math.pow(KEEP, step)) / size;
      }
    }
    return weights;
  }

  private double[] slope(int[][] table, double[] weights) {
    double[] slope = Arrays.stream(weights).map(w -> w * shrinkage).toArray();
    for (int r = 0; r < table.length; r++) {
      double odds = 0;
      for (int feature : table[r]) {
        odds += weights[feature];
      }
      double error = 1 / (1 + Math.exp(-odds)) - (outcomes.get(r) ? 1 : 0);
      for (int feature : table[r]) {
        slope[feature] += error;
      }
    }
    return slope;
  }
}
