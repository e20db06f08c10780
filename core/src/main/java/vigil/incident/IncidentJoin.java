package vigil.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.annotate.Stems;
import vigil.data.DataFile;
import vigil.event.Explanation;
import vigil.event.Weights;
import vigil.plover.EventType;

/**
 * How probable it is that tellings are of one happening: a logistic regression over readable
 * features, with its weights in a file of knowledge, behind barriers that nothing outweighs.
 * Immutable; safe for many threads.
 */
public final class IncidentJoin {
  /** The mean over a happening's tellings from which on another one joins it. */
  static final double JOINS = 0.5;

  /** What even the telling that is least alike must reach. */
  private static final double WORST = 0.1;

  private static final int REASONS = 6;

  private final Map<String, Double> weights;
  private final Barriers barriers;
  private final Kin kin;

  private IncidentJoin(Map<String, Double> weights, Stages stages, Kin kin) {
    this.weights = weights;
    this.kin = kin;
    this.barriers = new Barriers(stages, kin);
  }

  /** Loads the shipped files of {@code incident/}. */
  public static IncidentJoin load() {
    return of(DataFile.resource("incident/join.tsv"));
  }

  /** Weights as lines of a feature's name and a number. */
  static IncidentJoin of(DataFile weights) {
    Stems stems = Stems.load();
    return new IncidentJoin(Weights.of(weights), Stages.load(stems), Kin.load(stems));
  }

  /**
   * How well a telling fits a happening.
   *
   * @param score mean probability over the happening's tellings, 0 to 1
   * @param evidence what speaks for and against it, the weightiest first, as it is kept
   */
  public record Fit(double score, String evidence) {}

  /** The types of events that may be of one happening with an event of the type. */
  public Set<EventType> types(EventType type) {
    return kin.of(type);
  }

  /** What rules out that both are of one happening, if anything does. */
  public Optional<Barrier> barrier(Telling a, Telling b) {
    return barriers.first(a, b);
  }

  /** The probability that both are of one happening; 0 behind a barrier. */
  public double probability(Telling a, Telling b) {
    return barrier(a, b).isPresent() ? 0 : unbarred(a, b);
  }

  private double unbarred(Telling a, Telling b) {
    double odds = 0;
    for (Map.Entry<String, Double> f : features(a, b).entrySet()) {
      odds += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** What speaks for and against it. */
  public Map<String, Double> features(Telling a, Telling b) {
    return Features.of(a, b, barriers.stagesDiffer(a, b));
  }

  /**
   * How well a telling fits a happening as a whole, if it does: no barrier to any of its tellings,
   * the mean is high enough, and even the least alike is not unlike. Copies of one text count once.
   */
  public Optional<Fit> fit(Telling telling, List<Telling> happening) {
    double sum = 0;
    double best = -1;
    Telling closest = telling;
    List<Telling> distinct = distinct(happening);
    for (Telling other : distinct) {
      double p = probability(telling, other);
      if (p < WORST) {
        return Optional.empty();
      }
      sum += p;
      if (p > best) {
        best = p;
        closest = other;
      }
    }
    double mean = distinct.isEmpty() ? 0 : sum / distinct.size();
    return mean < JOINS ? Optional.empty() : Optional.of(new Fit(mean, reasons(telling, closest)));
  }

  /** How many of the words of the two clauses are the same; 0 to 1. */
  public static double likeness(Telling a, Telling b) {
    return Sets.share(a.words(), b.words());
  }

  /** One telling of each text, that one whose report came first. */
  private static List<Telling> distinct(List<Telling> happening) {
    return List.copyOf(
        happening.stream()
            .collect(
                Collectors.toMap(
                    Telling::origin,
                    t -> t,
                    (a, b) -> a.report() <= b.report() ? a : b,
                    java.util.LinkedHashMap::new))
            .values());
  }

  private String reasons(Telling a, Telling b) {
    return Weights.reasons(features(a, b), weights).stream()
        .limit(REASONS)
        .map(IncidentJoin::reason)
        .collect(Collectors.joining("; "));
  }

  private static String reason(Explanation.Reason reason) {
    return String.format(Locale.ROOT, "%s %+.1f", reason.feature(), reason.effect());
  }

  /**
   * How well two happenings fit one another, if no telling of one is barred from the other's and
   * the mean over all pairs is high enough.
   */
  public Optional<Fit> merge(List<Telling> one, List<Telling> other) {
    double sum = 0;
    String evidence = "";
    for (Telling telling : distinct(one)) {
      Optional<Fit> fit = fit(telling, other);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      sum += fit.get().score();
      evidence = fit.get().evidence();
    }
    return Optional.of(new Fit(sum / distinct(one).size(), evidence));
  }
}
