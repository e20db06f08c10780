package vigil.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.Context;

/**
 * Tells what an event is about from the words of its sentence and paragraph. Loaded once;
 * immutable, one serves all threads.
 */
public final class Contexts {
  static final String FILE = "plover/contexts.tsv";
  private static final double ENOUGH = 1.0;
  private static final double ELSEWHERE = 0.5;
  private static final int PARAGRAPH_SENTENCES = 4;
  private final Phrases<List<Weighted>> phrases = new Phrases<>();

  private Contexts() {}

  private record Weighted(Context context, double weight) {}

  /** Loads the shipped file. */
  public static Contexts load() {
    return of(DataFile.resource(FILE), EnumSet.allOf(Context.class));
  }

  static Contexts of(DataFile file, EnumSet<Context> wanted) {
    Contexts contexts = new Contexts();
    EnumSet<Context> missing = EnumSet.copyOf(wanted);
    Map<String, List<Weighted>> byPhrase = new java.util.LinkedHashMap<>();
    for (DataFile.Line line : file.lines()) {
      Context context = line.constant(0, Context.class);
      Weighted weighted = new Weighted(context, weight(line));
      line.required(2, "words");
      for (String phrase : line.list(2)) {
        contexts.add(line, phrase, weighted, byPhrase);
      }
      missing.remove(context);
    }
    if (!missing.isEmpty()) {
      throw new DataException(file.name() + ": no words for " + missing);
    }
    return contexts;
  }

  private void add(
      DataFile.Line line, String phrase, Weighted weighted, Map<String, List<Weighted>> byPhrase) {
    List<Weighted> others = byPhrase.get(phrase);
    if (others == null) {
      List<Weighted> first = new ArrayList<>(List.of(weighted));
      byPhrase.put(phrase, first);
      phrases.add(line, phrase, first);
    } else if (others.stream().anyMatch(o -> o.context() == weighted.context())) {
      throw line.error("'" + phrase + "' stands twice for " + weighted.context().label());
    } else {
      others.add(weighted);
    }
  }

  private static double weight(DataFile.Line line) {
    String value = line.required(1, "weight");
    if (!value.equals("1") && !value.equals("0.5")) {
      throw line.error("'" + value + "' is neither 1 nor 0.5");
    }
    return Double.parseDouble(value);
  }

  /** The contexts of what the sentence tells, in PLOVER's order. */
  public List<Context> of(Annotated annotated, int sentence) {
    Map<Context, Double> sums = new EnumMap<>(Context.class);
    Sentence own = annotated.sentences().get(sentence);
    add(own, 1, sums);
    int from = Math.max(0, sentence - PARAGRAPH_SENTENCES);
    int to = Math.min(annotated.sentences().size(), sentence + PARAGRAPH_SENTENCES + 1);
    for (Sentence other : annotated.sentences().subList(from, to)) {
      if (other.index() != sentence && other.paragraph() == own.paragraph()) {
        add(other, ELSEWHERE, sums);
      }
    }
    return sums.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Counts each phrase once a sentence. */
  private void add(Sentence sentence, double factor, Map<Context, Double> sums) {
    Words words = new Words(sentence);
    List<List<String>> seen = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Phrases.Entry<List<Weighted>> entry = phrases.at(words, i);
      if (entry == null) {
        continue;
      }
      if (!seen.contains(entry.words())) {
        entry.value().forEach(w -> sums.merge(w.context(), w.weight() * factor, Double::sum));
        seen.add(entry.words());
      }
      i += entry.words().size() - 1;
    }
  }
}
