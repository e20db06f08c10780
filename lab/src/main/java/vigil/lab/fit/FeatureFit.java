package vigil.lab.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A logistic regression over named features, and its weights as a file of knowledge. */
public final class FeatureFit {
  private static final double SHRINKAGE = 3;

  private final List<Map<String, Double>> rows = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();

  /** Adds a row of features, a missing one being 0, and whether its outcome held. */
  public void add(Map<String, Double> features, boolean outcome) {
    rows.add(features);
    outcomes.add(outcome);
  }

  /**
   * The weights, a line of a feature's name and a number each, in the order of the names.
   *
   * @param question what a row's outcome answers
   * @param fitted by what and on what, with {@code %d} for the number of rows
   */
  public String weights(String question, String fitted) {
    List<String> names =
        List.copyOf(new TreeSet<>(rows.stream().flatMap(r -> r.keySet().stream()).toList()));
    double[] weights = new LogisticFit(SHRINKAGE).fit(table(names), held());
    StringBuilder out = new StringBuilder();
    out.append("# Weights of a logistic regression: ").append(question).append('\n');
    out.append("# feature, weight. Fitted by ");
    out.append(String.format(Locale.ROOT, fitted, rows.size())).append('\n');
    for (int i = 0; i < weights.length; i++) {
      out.append(names.get(i)).append('\t');
      out.append(String.format(Locale.ROOT, "%.3f", weights[i])).append('\n');
    }
    return out.toString();
  }

  private double[][] table(List<String> names) {
    double[][] table = new double[rows.size()][names.size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < names.size(); j++) {
        table[i][j] = rows.get(i).getOrDefault(names.get(j), 0.0);
      }
    }
    return table;
  }

  private boolean[] held() {
    boolean[] held = new boolean[outcomes.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = outcomes.get(i);
    }
    return held;
  }
}
