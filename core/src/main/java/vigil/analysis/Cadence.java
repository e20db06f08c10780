package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import vigil.plover.EventType;
import vigil.record.Happening;

/** Pairs that do the same thing on more days in a fortnight than ever before. Not to be changed. */
final class Cadence {
  private static final int WINDOW = 14;
  private static final int LEAST = 3;
  private static final double YEAR = 365.25;

  private final Observed observed;
  private final Map<Key, TreeMap<LocalDate, Happening>> days = new LinkedHashMap<>();

  Cadence(Observed observed) {
    this.observed = observed;
    for (Happening happening : observed.happenings()) {
      EventType type = happening.type();
      if (type != null) {
        Pairs.of(happening)
            .forEach(
                pair ->
                    days.computeIfAbsent(Key.of(pair, type), k -> new TreeMap<>())
                        .putIfAbsent(happening.day(), happening));
      }
    }
    days.values().removeIf(all -> all.size() < LEAST);
  }

  /** What is counted: a type within a pair, whoever begins. */
  private record Key(String one, String other, EventType type) {
    static Key of(Pair pair, EventType type) {
      boolean order = pair.source().compareTo(pair.target()) <= 0;
      return order
          ? new Key(pair.source(), pair.target(), type)
          : new Key(pair.target(), pair.source(), type);
    }
  }

  /** Those of the most days that end between two days, from what is known until the second. */
  List<Break> find(LocalDate from, LocalDate to) {
    List<Break> found = new ArrayList<>();
    days.forEach((key, all) -> cadence(key, all, from, to, found));
    return found;
  }

  private void cadence(
      Key key,
      TreeMap<LocalDate, Happening> days,
      LocalDate from,
      LocalDate to,
      List<Break> found) {
    int most = 0;
    LocalDate at = from;
    for (LocalDate day : days.subMap(from, true, to, true).keySet()) {
      int here = days.subMap(day.minusDays(WINDOW - 1), true, day, true).size();
      at = here > most ? day : at;
      most = Math.max(most, here);
    }
    LocalDate begin = at.minusDays(WINDOW - 1);
    int before = most < LEAST ? most : before(days, begin);
    if (most >= LEAST && most >= 2 * before) {
      found.add(told(key, days, at, most, before));
    }
  }

  /** The most in any window that ended before the day. */
  private static int before(TreeMap<LocalDate, Happening> days, LocalDate begin) {
    int most = 0;
    for (LocalDate day : days.headMap(begin).keySet()) {
      most = Math.max(most, days.subMap(day.minusDays(WINDOW - 1), true, day, true).size());
    }
    return most;
  }

  private Break told(
      Key key, TreeMap<LocalDate, Happening> days, LocalDate at, int most, int before) {
    LocalDate begin = at.minusDays(WINDOW - 1);
    double yearly = days.headMap(begin).size() * YEAR / Math.max(1, observed.knownBefore(begin));
    String subject = key.type + " between " + key.one + " and " + key.other;
    String what =
        String.format(
            Locale.ROOT, "%s on %d days in 14, formerly %.1f a year", subject, most, yearly);
    String formula =
        "most days in any 14 before: %d, of %d known days; now at least twice as many"
            .formatted(before, observed.knownBefore(begin));
    List<Happening> behind = List.copyOf(days.subMap(begin, true, at, true).values());
    double daily = (days.headMap(begin).size() + 1.0) / (observed.knownBefore(begin) + WINDOW);
    double chance =
        1 - new BinomialDistribution(WINDOW, Math.min(1, daily)).cumulativeProbability(most - 1);
    return new Break(Break.Kind.CADENCE, subject, at, what, formula, chance, behind);
  }
}
