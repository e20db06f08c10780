package vigil.lab.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.data.DataFile;

/**
 * Fills templates: which types of incident a report tells, at most one template a type, and which
 * of its phrases fill the slots, each judged by a logistic regression. Immutable; for all threads.
 */
public final class Filler {
  /** The types of incident, in the order in which templates are answered. */
  static final List<String> TYPES = List.of("attack", "bombing", "kidnapping", "arson", "robbery");

  private static final String FOLDER = "lab/muc4/";

  private final Map<String, Map<String, Double>> weights;
  private final Set<String> heads;
  private final Set<String> small;

  /**
   * A filler of given weights.
   *
   * @param weights by what is judged, a type or a slot's label, then by feature
   */
  Filler(Map<String, Map<String, Double>> weights, Set<String> heads, Set<String> small) {
    this.weights = weights;
    this.heads = heads;
    this.small = small;
  }

  /** Loads the shipped weights and words, below {@code lab/muc4/}. */
  public static Filler load() {
    return new Filler(
        weights(DataFile.resource(FOLDER + "weights.tsv")),
        words(DataFile.resource(FOLDER + "heads.tsv")),
        smallWords());
  }

  static Set<String> smallWords() {
    return words(DataFile.resource(FOLDER + "small-words.tsv"));
  }

  private static Set<String> words(DataFile file) {
    return file.lines().stream().map(l -> l.required(0, "word")).collect(Collectors.toSet());
  }

  /** Reads lines of what is judged, a feature and its weight. */
  static Map<String, Map<String, Double>> weights(DataFile file) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      try {
        weights
            .computeIfAbsent(line.required(0, "type or slot"), w -> new HashMap<>())
            .put(line.required(1, "feature"), Double.parseDouble(line.required(2, "weight")));
      } catch (NumberFormatException e) {
        throw line.error("'" + line.field(2) + "' is no number");
      }
    }
    return weights;
  }

  /** The report's templates; none where the record has no event. */
  public List<Template> templates(Read read) {
    if (read.record().events().isEmpty()) {
      return List.of();
    }
    return templates(guesses(read), threshold("type"), threshold("slot"));
  }

  private double threshold(String what) {
    return weights.getOrDefault("least", Map.of()).getOrDefault(what, 0.5);
  }

  static List<Template> templates(List<Guess> guesses, double leastType, double leastFiller) {
    return guesses.stream()
        .filter(guess -> guess.probability() >= leastType)
        .map(guess -> guess.template(leastFiller))
        .toList();
  }

  /** A guess for every type. */
  List<Guess> guesses(Read read) {
    Set<String> clues = Clues.of(read);
    List<Phrase> phrases = Phrases.of(read, heads, small);
    List<Guess> guesses = new ArrayList<>();
    for (String type : TYPES) {
      Map<Slot, Map<Phrase, Double>> fillers = new EnumMap<>(Slot.class);
      for (Slot slot : Slot.values()) {
        Map<Phrase, Double> probable = new LinkedHashMap<>();
        phrases.forEach(
            p -> probable.put(p, probability(slot.label(), withType(type, p.features()))));
        fillers.put(slot, probable);
      }
      guesses.add(new Guess(type, probability(type, clues), fillers));
    }
    return guesses;
  }

  /** The features, and again each that tells of a role together with the type of incident. */
  static List<String> withType(String type, Collection<String> features) {
    List<String> all = new ArrayList<>(features);
    all.add("type=" + type);
    for (String feature : features) {
      if (feature.startsWith("party=")
          || feature.startsWith("ends=")
          || feature.startsWith("left=")
          || feature.startsWith("right=")
          || feature.startsWith("head=")) {
        all.add(type + "&" + feature);
      }
    }
    return all;
  }

  private double probability(String what, Collection<String> features) {
    Map<String, Double> own = weights.getOrDefault(what, Map.of());
    double odds = 0;
    for (String feature : features) {
      odds += own.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
