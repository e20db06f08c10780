package vigil.lab.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark found.
 *
 * @param version of what was measured
 * @param metrics fractions by the contract's names, in its order; NaN where there was nothing to
 *     count
 * @param tables rows by class, for the eye
 * @param predictions in the data's order
 * @param misses the worst misses with their words
 * @param picture as SVG; null where there is none
 */
record Result(
    String version,
    int items,
    Map<String, Double> metrics,
    List<Table> tables,
    List<Prediction> predictions,
    List<String> misses,
    @Nullable String picture) {
  /** Without a picture. */
  Result(
      String version,
      int items,
      Map<String, Double> metrics,
      List<Table> tables,
      List<Prediction> predictions,
      List<String> misses) {
    this(version, items, metrics, tables, predictions, misses, null);
  }

  Result {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    tables = List.copyOf(tables);
    predictions = List.copyOf(predictions);
    misses = List.copyOf(misses);
  }
}
