package vigil.lab.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A linear regression over named features, with quadratic shrinkage, solved exactly. */
public final class RidgeFit {
  private final int fewest;
  private final double shrinkage;
  private final List<Map<String, Double>> rows = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<Double> weighs = new ArrayList<>();

  /**
   * A fit without rows.
   *
   * @param fewest rows in which a feature must hold to get a weight
   * @param shrinkage how strongly weights are drawn to zero
   */
  public RidgeFit(int fewest, double shrinkage) {
    this.fewest = fewest;
    this.shrinkage = shrinkage;
  }

  /** Adds a row of features, a missing one being 0, its value, and how much it weighs. */
  public void add(Map<String, Double> features, double value, double weight) {
    rows.add(Map.copyOf(features));
    values.add(value);
    weighs.add(weight);
  }

  /** A weight for every feature that holds in rows enough, by name. */
  public Map<String, Double> weights() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> row.keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
    counts.values().removeIf(count -> count < fewest);
    List<String> names = List.copyOf(counts.keySet());
    double[] solved = solved(names);
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < solved.length; i++) {
      weights.put(names.get(i), solved[i]);
    }
    return weights;
  }

  private double[] solved(List<String> names) {
    int size = names.size();
    double[][] table = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      table[i][i] = shrinkage;
    }
    for (int r = 0; r < rows.size(); r++) {
      double[] row = new double[size];
      for (int i = 0; i < size; i++) {
        row[i] = rows.get(r).getOrDefault(names.get(i), 0.0);
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; row[i] != 0 && j < size; j++) {
          table[i][j] += weighs.get(r) * row[i] * row[j];
        }
        table[i][size] += weighs.get(r) * row[i] * values.get(r);
      }
    }
    return eliminated(table);
  }

  /** Gauss's elimination; the shrinkage keeps the table from being singular. */
  private static double[] eliminated(double[][] table) {
    int size = table.length;
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double factor = table[k][i] / table[i][i];
        for (int j = i; factor != 0 && j <= size; j++) {
          table[k][j] -= factor * table[i][j];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = table[i][size];
      for (int j = i + 1; j < size; j++) {
        sum -= table[i][j] * solution[j];
      }
      solution[i] = sum / table[i][i];
    }
    return solution;
  }
}
