package vigil.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataFile;

/** Weights of a regression out of a file of knowledge: lines of a feature's name and a number. */
public final class Weights {
  private Weights() {}

  /** The weights by their features; a line that is no number is told. */
  public static Map<String, Double> of(DataFile file) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (DataFile.Line line : file.lines()) {
      try {
        weights.put(line.required(0, "feature"), Double.parseDouble(line.required(1, "weight")));
      } catch (NumberFormatException e) {
        throw line.error("'" + line.field(1) + "' is no number");
      }
    }
    return weights;
  }

  /** What each feature adds, the weightiest first; those that add nothing are left out. */
  public static List<Explanation.Reason> reasons(
      Map<String, Double> features, Map<String, Double> weights) {
    return features.entrySet().stream()
        .map(f -> new Explanation.Reason(f.getKey(), f.getValue(), weight(weights, f.getKey())))
        .filter(r -> r.effect() != 0)
        .sorted(Comparator.comparingDouble(r -> -Math.abs(r.effect())))
        .toList();
  }

  private static double weight(Map<String, Double> weights, String feature) {
    return weights.getOrDefault(feature, 0.0);
  }
}
