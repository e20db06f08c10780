package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    List<Trigger> judged = new ArrayList<>();
    for (Trigger t : triggers) {
      List<Trigger> same = byWord.getOrDefault(word(text, t), List.of(t));
      judged.add(same.size() == 1 ? t : judged(t, same));
    }
    return judged;
  }

  /** The word without a plural's ending. */
  private static String word(String text, Trigger trigger) {
    String word = trigger.span().of(text).toLowerCase(Locale.ROOT);
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  private static Trigger judged(Trigger trigger, List<Trigger> same) {
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    EventType best = trigger.type();
    for (EventType type : EventType.values()) {
      double mean =
          same.stream().mapToDouble(t -> t.types().getOrDefault(type, 0.0)).average().orElse(0);
      types.put(type, OWN * trigger.types().getOrDefault(type, 0.0) + (1 - OWN) * mean);
    }
    for (EventType type : EventType.values()) {
      best = types.getOrDefault(type, 0.0) > types.getOrDefault(best, 0.0) ? type : best;
    }
    return trigger.withTypes(best, types);
  }
}
