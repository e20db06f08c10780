package vigil.lab.muc4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import vigil.lab.fit.SparseFit;

/**
 * Fits the weights of {@link Filler}, and tells first what weights fitted on four fifths of the
 * reports reach on the fifth that they do not know, each fifth being a run of reports.
 */
public final class Muc4Fit {
  private static final int FOLDS = 5;
  private static final int FEWEST = 4;
  private static final double SHRINKAGE = 2;
  private static final double SHRINKAGE_OF_TYPES = 3;
  private static final double LEAST_WEIGHT = 0.05;
  private static final double[] LEAST = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5};

  private final Set<String> small = Filler.smallWords();
  private final List<Muc4Doc> docs;
  private final List<Read> reads;
  private double leastType;
  private double leastFiller;

  /** A fit on reports as they were read. */
  public Muc4Fit(List<Muc4Doc> docs, Function<Muc4Doc, Read> reader) {
    this.docs = docs;
    reads = docs.parallelStream().map(reader).toList();
  }

  /** Chooses the least probabilities by what they reach on unknown reports, and tells it. */
  public GttScore crossValidated() {
    List<List<Guess>> guesses = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = fold * docs.size() / FOLDS;
      int to = (fold + 1) * docs.size() / FOLDS;
      Filler filler =
          filler(IntStream.range(0, docs.size()).filter(i -> i < from || i >= to).boxed().toList());
      guesses.addAll(reads.subList(from, to).parallelStream().map(filler::guesses).toList());
    }
    GttScore best = GttScore.NONE;
    for (double type : LEAST) {
      for (double slot : LEAST) {
        GttScore score = score(guesses, type, slot);
        if (best == GttScore.NONE || score.micro().f1() > best.micro().f1()) {
          best = score;
          leastType = type;
          leastFiller = slot;
        }
      }
    }
    return best;
  }

  private GttScore score(List<List<Guess>> guesses, double type, double slot) {
    return IntStream.range(0, docs.size())
        .parallel()
        .mapToObj(
            i -> GttScore.of(Filler.templates(guesses.get(i), type, slot), docs.get(i).templates()))
        .reduce(GttScore.NONE, GttScore::plus);
  }

  /** Writes weights and heads, fitted on all reports, into the folder. */
  public void write(Path folder) throws IOException {
    List<Integer> all = IntStream.range(0, docs.size()).boxed().toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of logistic regressions: what is judged (a type of incident, a slot), a feature, its weight.");
    lines.add(
        "# Fitted by the laboratory's Muc4Fit on "
            + docs.size()
            + " reports; 'least' are the least probabilities.");
    lines.add(line("least", "type", leastType));
    lines.add(line("least", "slot", leastFiller));
    new TreeMap<>(weights(all))
        .forEach(
            (what, own) ->
                new TreeMap<>(own)
                    .forEach(
                        (feature, weight) -> {
                          if (Math.abs(weight) >= LEAST_WEIGHT) {
                            lines.add(line(what, feature, weight));
                          }
                        }));
    Files.write(folder.resolve("weights.tsv"), lines);
    List<String> words = new ArrayList<>(heads(all));
    words.add(
        0,
        "# Nouns that end phrases which fill slots, one a line; gathered by the laboratory's Muc4Fit.");
    Files.write(folder.resolve("heads.tsv"), words);
  }

  private static String line(String what, String feature, double weight) {
    return what + "\t" + feature + "\t" + String.format(Locale.ROOT, "%.2f", weight);
  }

  private Filler filler(List<Integer> known) {
    return new Filler(weights(known), heads(known), small);
  }

  /** The last words of mentions that are so in several reports. */
  private Set<String> heads(List<Integer> known) {
    Map<String, Set<Integer>> reports = new TreeMap<>();
    for (int i : known) {
      for (Template template : docs.get(i).templates()) {
        for (Slot slot : Slot.values()) {
          for (List<String> entity :
              slot == Slot.VICTIM ? List.<List<String>>of() : template.entities(slot)) {
            entity.forEach(m -> reports.computeIfAbsent(head(m), h -> new HashSet<>()).add(i));
          }
        }
      }
    }
    Set<String> heads = new TreeSet<>();
    reports.forEach(
        (head, in) -> {
          if (in.size() > 1 && !head.isEmpty() && !small.contains(head)) {
            heads.add(head);
          }
        });
    return heads;
  }

  private static String head(String mention) {
    int of = mention.indexOf(" of ");
    String before = of < 0 ? mention : mention.substring(0, of);
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  private Map<String, Map<String, Double>> weights(List<Integer> known) {
    Set<String> heads = heads(known);
    Map<Integer, List<Phrase>> phrases = new HashMap<>();
    Map<Integer, Set<String>> clues = new HashMap<>();
    for (int i : known) {
      phrases.put(i, Phrases.of(reads.get(i), heads, small));
      clues.put(i, Clues.of(reads.get(i)));
    }
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    Filler.TYPES.parallelStream()
        .map(type -> Map.entry(type, types(type, known, clues)))
        .toList()
        .forEach(e -> weights.put(e.getKey(), e.getValue()));
    List.of(Slot.values()).parallelStream()
        .map(slot -> Map.entry(slot.label(), slots(slot, known, phrases)))
        .toList()
        .forEach(e -> weights.put(e.getKey(), e.getValue()));
    return weights;
  }

  private Map<String, Double> types(
      String type, List<Integer> known, Map<Integer, Set<String>> clues) {
    SparseFit fit = new SparseFit(FEWEST + 2, SHRINKAGE_OF_TYPES);
    for (int i : known) {
      fit.add(clues.getOrDefault(i, Set.of()), has(i, type));
    }
    return fit.weights();
  }

  private boolean has(int doc, String type) {
    return docs.get(doc).templates().stream().anyMatch(t -> t.type().contains(type));
  }

  private Map<String, Double> slots(
      Slot slot, List<Integer> known, Map<Integer, List<Phrase>> phrases) {
    SparseFit fit = new SparseFit(FEWEST, SHRINKAGE);
    for (int i : known) {
      for (String type : Filler.TYPES) {
        if (has(i, type)) {
          for (Phrase phrase : phrases.getOrDefault(i, List.of())) {
            fit.add(Filler.withType(type, phrase.features()), fills(i, type, slot, phrase));
          }
        }
      }
    }
    return fit.weights();
  }

  private boolean fills(int doc, String type, Slot slot, Phrase phrase) {
    return docs.get(doc).templates().stream()
        .anyMatch(t -> t.type().contains(type) && t.names(slot, phrase.words()));
  }
}
