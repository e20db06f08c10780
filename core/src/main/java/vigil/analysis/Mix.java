package vigil.analysis;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * Whether other types of happenings than in the year before make up a period, even without the text
 * that alone tells most of it.
 */
final class Mix {
  private static final int YEAR = 365;
  private static final int LEAST = 10;
  private static final double RARE = 0.001;

  /** Happenings come in clusters, so that they tell less than as many independent ones would. */
  private static final double CLUSTERS = 2;

  private Mix() {}

  static List<Break> find(Observed observed, LocalDate from, LocalDate to) {
    List<Happening> now = observed.between(from, to);
    Map<EventType, Integer> there =
        counts(observed.between(from.minusDays(YEAR), from.minusDays(1)));
    return found(Texts.withoutLongest(now), there, to).isEmpty()
        ? List.of()
        : found(now, there, to);
  }

  private static List<Break> found(
      List<Happening> now, Map<EventType, Integer> there, LocalDate to) {
    Map<EventType, Integer> here = counts(now);
    int many = total(here);
    int before = total(there);
    if (many < LEAST || before < 2 * LEAST) {
      return List.of();
    }
    double sum = 0;
    int kinds = 0;
    EventType most = null;
    double greatest = 0;
    for (EventType type : EventType.values()) {
      int count = here.getOrDefault(type, 0);
      int former = there.getOrDefault(type, 0);
      if (count + former > 0) {
        kinds++;
        double part = part(count, many, former, before) + part(former, before, count, many);
        sum += part;
        double risen = (double) count / many - (double) former / before;
        if (risen > greatest) {
          greatest = risen;
          most = type;
        }
      }
    }
    double statistic = 2 * sum / CLUSTERS;
    double probability =
        kinds < 2 ? 1 : 1 - new ChiSquaredDistribution(kinds - 1).cumulativeProbability(statistic);
    return most == null || probability >= RARE
        ? List.of()
        : List.of(told(most, here, many, there, before, statistic, kinds, probability, now, to));
  }

  /** How much a count adds to the likelihood ratio against one common mix. */
  private static double part(int count, int all, int other, int others) {
    double common = (double) (count + other) / (all + others);
    return count == 0 ? 0 : count * Math.log((double) count / all / common);
  }

  private static Break told(
      EventType most,
      Map<EventType, Integer> here,
      int many,
      Map<EventType, Integer> there,
      int before,
      double statistic,
      int kinds,
      double probability,
      List<Happening> now,
      LocalDate to) {
    String what =
        String.format(
            Locale.ROOT,
            "%s is %.0f %% of happenings, %.0f %% in the year before",
            most,
            100.0 * here.getOrDefault(most, 0) / many,
            100.0 * there.getOrDefault(most, 0) / before);
    String formula =
        String.format(
            Locale.ROOT,
            "G/2 = %.1f of %d types, %d happenings against %d, chi-squared P %s, where %.3f is"
                + " rare",
            statistic,
            kinds,
            many,
            before,
            Chance.of(probability),
            RARE);
    return new Break(
        Break.Kind.MIX,
        "share of " + most,
        to,
        what,
        formula,
        probability,
        now.stream().filter(h -> h.type() == most).toList());
  }

  private static int total(Map<EventType, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<EventType, Integer> counts(List<Happening> happenings) {
    Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
    for (Happening happening : happenings) {
      if (happening.type() != null) {
        counts.merge(happening.type(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
