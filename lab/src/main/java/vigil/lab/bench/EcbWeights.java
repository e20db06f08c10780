package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vigil.data.DataFile;

/**
 * Weights by which mentions of ECB+ are joined. For topics on which they were fitted there are five
 * sets, each fitted without the topics that it judges; for all others there is one of all.
 */
final class EcbWeights {
  static final int FOLDS = 5;

  /** The last topic of the training part, as ECB+ is usually divided. */
  static final int LAST_FITTED = 35;

  static final String ALL = "all";
  private static final String FILE = "ecbplus/weights.tsv";

  private final Map<String, Map<String, Double>> sets = new HashMap<>();

  static EcbWeights load() {
    EcbWeights weights = new EcbWeights();
    try (InputStream in = EcbWeights.class.getResourceAsStream(FILE)) {
      for (DataFile.Line line : DataFile.parse(FILE, in).lines()) {
        weights
            .sets
            .computeIfAbsent(line.required(0, "set"), key -> new LinkedHashMap<>())
            .put(line.required(1, "feature"), Double.parseDouble(line.required(2, "weight")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return weights;
  }

  static String set(int topic) {
    return topic > LAST_FITTED ? ALL : String.valueOf(topic % FOLDS);
  }

  double probability(int topic, Map<String, Double> features) {
    Map<String, Double> weights = sets.getOrDefault(set(topic), Map.of());
    double odds = 0;
    for (Map.Entry<String, Double> f : features.entrySet()) {
      odds += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
