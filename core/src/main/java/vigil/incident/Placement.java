package vigil.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How events find their place among those that are known already, wherever these are kept: in a
 * store or in a job's state. Pure.
 */
public final class Placement {
  /** Of a happening told by more, the first and the last so many stand for all. */
  private static final int MOST_TELLINGS = 12;

  private static final int INCIDENTS = 24;
  private static final double SAME_CLAUSE = 0.6;
  private static final double SAME_EVENT = 0.4;

  private Placement() {}

  /** That of the others which an event of a copy repeats. */
  public static <T> Optional<T> repeated(
      Telling telling, Iterable<T> others, Function<T, Telling> told) {
    return closest(telling, others, told, SAME_CLAUSE);
  }

  /** That of the events which hold no longer whose place a new one takes. */
  public static <T> Optional<T> replaced(
      Telling telling, Iterable<T> former, Function<T, Telling> told) {
    return closest(telling, former, told, SAME_EVENT);
  }

  /** The one with the most words in common, of the same type where there is one. */
  private static <T> Optional<T> closest(
      Telling telling, Iterable<T> others, Function<T, Telling> told, double least) {
    @Nullable T best = null;
    double most = 0;
    for (T each : others) {
      Telling other = told.apply(each);
      double share = IncidentJoin.likeness(telling, other);
      double rank = share + (other.type() == telling.type() ? 1 : 0);
      if (share >= least && rank > most) {
        best = each;
        most = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Those of an incident's members, oldest first, that stand for all. */
  public static <T> List<T> standing(List<T> members) {
    int many = members.size();
    List<T> some = new ArrayList<>(members.subList(0, Math.min(many, MOST_TELLINGS)));
    some.addAll(members.subList(Math.max(some.size(), many - MOST_TELLINGS), many));
    return some;
  }

  /**
   * The incidents that are looked at, those with the most in common first.
   *
   * @param shared how many names each has in common with an event
   */
  public static List<Long> candidates(Map<Long, Integer> shared) {
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(INCIDENTS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
