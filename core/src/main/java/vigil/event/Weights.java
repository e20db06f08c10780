package vigil.event;

import java.util.LinkedHashMap;
import java.util.Map;
import vigil.data.DataFile;

/** Weights of a regression out of a file of knowledge: lines of a feature's name and a number. */
final class Weights {
  private Weights() {}

  static Map<String, Double> of(DataFile file) {
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
}
