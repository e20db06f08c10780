package vigil.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.plover.EventType;
import vigil.record.Happening;

/** Who acts towards whom in happenings. */
public final class Pairs {
  private Pairs() {}

  /**
   * Every actor with every recipient; where nobody receives, the actors with one another. Things
   * are no parties.
   */
  public static Set<Pair> of(Happening happening) {
    List<Happening.Side> others =
        happening.recipients().isEmpty() ? happening.actors() : happening.recipients();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (Happening.Side actor : happening.actors()) {
      for (Happening.Side other : others) {
        boolean same = happening.recipients().isEmpty() && actor.name().equals(other.name());
        if (!same && !actor.thing() && !other.thing()) {
          pairs.add(new Pair(actor.name(), other.name()));
        }
      }
    }
    return pairs;
  }

  /** The pairs with the most happenings of a type, the most first; equal ones by name. */
  public static List<Pair> busiest(Iterable<Happening> happenings, EventType type, int most) {
    Map<Pair, Integer> counts = new HashMap<>();
    for (Happening happening : happenings) {
      if (happening.type() == type) {
        of(happening).forEach(pair -> counts.merge(pair, 1, Integer::sum));
      }
    }
    List<Pair> pairs = new ArrayList<>(counts.keySet());
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -counts.getOrDefault(pair, 0))
            .thenComparing(Pair::toString));
    return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
  }
}
