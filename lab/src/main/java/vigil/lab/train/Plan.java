package vigil.lab.train;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What to train, on what, and how long. Every number here was set on held-out folds.
 *
 * @param data the folder of evaluation data
 * @param gold the folder of annotated reports
 * @param out the file of the trained weights
 * @param fold the fold left out, or −1 to train on all
 * @param rate the highest learning rate; heads learn {@code headRate} times as fast
 * @param eventEpochs passes over the annotated sentences; pairs, names and contrast rows have their
 *     own
 */
record Plan(
    Pretrained.Base base,
    Path data,
    Path gold,
    Path out,
    int fold,
    int folds,
    int seed,
    float rate,
    float headRate,
    int budget,
    int eventEpochs,
    int pairEpochs,
    int nameEpochs,
    int contrastEpochs) {

  /** Reads {@code key=value} arguments over the defaults. */
  static Plan of(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not key=value: " + argument);
      }
      given.put(parts[0], parts[1]);
    }
    return new Plan(
        Pretrained.Base.valueOf(given.getOrDefault("base", "minilm").toUpperCase(Locale.ROOT)),
        Path.of(given.getOrDefault("data", "../shared/data")),
        Path.of(given.getOrDefault("gold", "../shared/gold")),
        Path.of(given.getOrDefault("out", "target/reader.weights")),
        Integer.parseInt(given.getOrDefault("fold", "-1")),
        Integer.parseInt(given.getOrDefault("folds", "5")),
        Integer.parseInt(given.getOrDefault("seed", "1")),
        Float.parseFloat(given.getOrDefault("rate", "1.5e-4")),
        Float.parseFloat(given.getOrDefault("headRate", "8")),
        Integer.parseInt(given.getOrDefault("budget", "768")),
        Integer.parseInt(given.getOrDefault("eventEpochs", "6")),
        Integer.parseInt(given.getOrDefault("pairEpochs", "5")),
        Integer.parseInt(given.getOrDefault("nameEpochs", "1")),
        Integer.parseInt(given.getOrDefault("contrastEpochs", "3")));
  }
}
