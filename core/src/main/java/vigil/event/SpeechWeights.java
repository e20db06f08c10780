package vigil.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataFile;

/**
 * Weights of features for each of a few tags: a linear model of tags in a row, with its weights in
 * a file of knowledge. A feature of a pair of tags ends in a bar and the number of the tag before.
 * Fitted in {@code lab}. Immutable; one serves all threads.
 */
public final class SpeechWeights {
  private final int tags;
  private final Map<String, int[]> weights = new HashMap<>();

  private SpeechWeights(int tags) {
    this.tags = tags;
  }

  static SpeechWeights load(String resource, int tags) {
    return of(DataFile.resource(resource), tags);
  }

  /** The weights of a file, so many to a line. */
  public static SpeechWeights of(DataFile file, int tags) {
    SpeechWeights all = new SpeechWeights(tags);
    for (DataFile.Line line : file.lines()) {
      if (all.weights.put(line.required(0, "feature"), numbers(line, tags)) != null) {
        throw line.error("'" + line.field(0) + "' stands twice");
      }
    }
    return all;
  }

  private static int[] numbers(DataFile.Line line, int tags) {
    String[] texts = line.required(1, "weights").split(" ");
    if (texts.length != tags) {
      throw line.error("expected " + tags + " weights, found " + texts.length);
    }
    int[] numbers = new int[tags];
    for (int i = 0; i < tags; i++) {
      try {
        numbers[i] = Integer.parseInt(texts[i]);
      } catch (NumberFormatException e) {
        throw line.error("'" + texts[i] + "' is no whole number");
      }
    }
    return numbers;
  }

  /** What the features say for each tag. */
  double[] local(List<String> features) {
    double[] sums = new double[tags];
    features.forEach(feature -> add(feature, sums));
    return sums;
  }

  /** What the features say for each tag after each tag. */
  double[][] pairs(List<String> features) {
    double[][] sums = new double[tags][tags];
    for (int before = 0; before < tags; before++) {
      for (String feature : features) {
        add(feature + "|" + before, sums[before]);
      }
    }
    return sums;
  }

  private void add(String feature, double[] sums) {
    int[] own = weights.get(feature);
    for (int tag = 0; own != null && tag < tags; tag++) {
      sums[tag] += own[tag];
    }
  }
}
