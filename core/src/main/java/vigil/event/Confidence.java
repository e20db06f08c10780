package vigil.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vigil.annotate.Lexicon;
import vigil.data.DataFile;
import vigil.plover.Status;

/**
 * The probability that a happening is an event of its type and not told already: a logistic
 * regression over what is known of its tellings, with its weights in a file of knowledge. Being
 * fitted on reports that the reader had not seen, it is calibrated: of the events of confidence 0.7
 * about seven in ten hold.
 */
public final class Confidence {
  private static final double SURE = 0.999;

  private final Map<String, Double> weights;
  private final Lexicon lexicon;

  private Confidence(Map<String, Double> weights, Lexicon lexicon) {
    this.weights = weights;
    this.lexicon = lexicon;
  }

  /** Loads the shipped weights, {@code event/confidence.tsv}. */
  public static Confidence load() {
    return with(Lexicon.load());
  }

  /** The shipped weights, with another lexicon. */
  static Confidence with(Lexicon lexicon) {
    return new Confidence(Weights.of(DataFile.resource("event/confidence.tsv")), lexicon);
  }

  /** Weights as lines of a feature's name and a number. */
  static Confidence of(DataFile file) {
    return new Confidence(Weights.of(file), Lexicon.load());
  }

  /** Probability from 0 to 1 that the happening at the index holds. */
  double probability(List<List<Telling>> happenings, int index) {
    double odds = 0;
    for (Map.Entry<String, Double> f : features(happenings, index).entrySet()) {
      odds += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** What raises and lowers the probability of the happening at the index. */
  List<Explanation.Reason> reasons(List<List<Telling>> happenings, int index) {
    return Weights.reasons(features(happenings, index), weights);
  }

  /** What speaks for and against the happening at the index. */
  Map<String, Double> features(List<List<Telling>> happenings, int index) {
    List<Telling> told = happenings.get(index);
    Telling first = told.get(0);
    Map<String, Double> f = new LinkedHashMap<>();
    f.put("bias", 1.0);
    double most = told.stream().mapToDouble(t -> t.trigger().probability()).max().orElse(0);
    double mean = told.stream().mapToDouble(t -> t.trigger().probability()).average().orElse(0);
    f.put("reader.most", odds(most));
    f.put("reader.mean", odds(mean));
    f.put("type." + first.trigger().type(), 1.0);
    f.put("status." + first.trigger().status(), 1.0);
    f.put("speaker." + first.trigger().speaker(), 1.0);
    f.put("tellings", Math.log(told.size()));
    f.put("actors", flag(told, t -> !t.actors().isEmpty()));
    f.put("recipients", flag(told, t -> !t.recipients().isEmpty()));
    f.put("place", flag(told, t -> t.place() != null));
    f.put("time", flag(told, t -> t.time() != null));
    f.put("counts", flag(told, t -> !t.counts().isEmpty()));
    f.put("modes", flag(told, t -> !t.trigger().modes().isEmpty()));
    f.put("bare", told.stream().allMatch(Telling::bare) ? 1 : 0.0);
    f.put("lead", first.trigger().sentence() < 2 ? 1 : 0.0);
    f.put("unreal", flag(told, Confidence::unreal));
    f.put("lexicon.type", share(told, t -> lexicon.as(t.trigger().type(), t.words())));
    f.put("lexicon.any", share(told, t -> lexicon.best(t.words())));
    f.put("lexicon.none", told.stream().anyMatch(this::isKnown) ? 0.0 : 1);
    f.put("before.sentence", before(happenings, index, 0));
    f.put("before.near", before(happenings, index, 2));
    f.put("before.report", before(happenings, index, Integer.MAX_VALUE));
    return f;
  }

  private boolean isKnown(Telling telling) {
    return lexicon.best(telling.words()).isPresent();
  }

  private static double share(
      List<Telling> told, Function<Telling, Optional<Lexicon.Entry>> entry) {
    return told.stream()
        .map(entry)
        .flatMap(Optional::stream)
        .mapToDouble(Lexicon.Entry::share)
        .max()
        .orElse(0);
  }

  private static double odds(double p) {
    double bounded = Math.min(SURE, Math.max(1 - SURE, p));
    return Math.log(bounded / (1 - bounded));
  }

  private static double flag(List<Telling> told, Predicate<Telling> holds) {
    return told.stream().anyMatch(holds) ? 1 : 0;
  }

  /** What somebody denies is as worth telling as what somebody says. */
  private static boolean denied(Telling telling) {
    return telling.attribution().stream().anyMatch(a -> a.stance() == Attribution.Stance.DENIES);
  }

  private static boolean unreal(Telling telling) {
    Status status = telling.trigger().status();
    return status == Status.HYPOTHETICAL || status == Status.NEGATED && !denied(telling);
  }

  /** Whether another happening of the type was told so many sentences before, or fewer. */
  private static double before(List<List<Telling>> happenings, int index, int sentences) {
    Telling first = happenings.get(index).get(0);
    for (int i = 0; i < index; i++) {
      for (Telling other : happenings.get(i)) {
        int apart = first.trigger().sentence() - other.trigger().sentence();
        if (other.trigger().type() == first.trigger().type() && apart >= 0 && apart <= sentences) {
          return 1;
        }
      }
    }
    return 0;
  }
}
