package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.plover.EventType;

/**
 * One sense for one word in one report: where a report uses the same trigger word several times,
 * its types are judged together, since each sentence alone shows only a part. Half of a trigger's
 * type is its own sentence's, half the report's. Source: Gale, Church and Yarowsky 1992.
 */
final class OneSense {
  private static final double OWN = 0.5;

  private OneSense() {}

  /** The triggers in their order, with types judged together. */
  static List<Trigger> of(String text, List<Trigger> triggers) {
    Map<String, List<Trigger>> byWord = new LinkedHashMap<>();
    for (Trigger t : triggers) {
      byWord.computeIfAbsent(word(text, t), w -> new ArrayList<>()).add(t);
    }
    Map<String, Map<EventType, Double>> means = new HashMap<>();
    byWord.forEach((word, same) -> means.put(word, mean(same)));
    return triggers.stream()
        .map(t -> judged(t, means.getOrDefault(word(text, t), t.types())))
        .toList();
  }

  /** The word without a plural's ending. */
  private static String word(String text, Trigger trigger) {
    String word = trigger.span().of(text).toLowerCase(Locale.ROOT);
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  private static Map<EventType, Double> mean(List<Trigger> same) {
    Map<EventType, Double> mean = new EnumMap<>(EventType.class);
    for (EventType type : named(same)) {
      double sum = same.stream().mapToDouble(t -> t.types().getOrDefault(type, 0.0)).sum();
      mean.put(type, sum / same.size());
    }
    return mean;
  }

  private static Set<EventType> named(List<Trigger> same) {
    Set<EventType> named = EnumSet.noneOf(EventType.class);
    same.forEach(t -> named.addAll(t.types().keySet()));
    return named;
  }

  private static Trigger judged(Trigger trigger, Map<EventType, Double> report) {
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    report.forEach(
        (type, mean) ->
            types.put(type, OWN * trigger.types().getOrDefault(type, 0.0) + (1 - OWN) * mean));
    EventType best = trigger.type();
    for (EventType type : types.keySet()) {
      best = types.getOrDefault(type, 0.0) > types.getOrDefault(best, 0.0) ? type : best;
    }
    return trigger.withTypes(best, types);
  }
}
