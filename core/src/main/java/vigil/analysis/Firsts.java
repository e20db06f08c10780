package vigil.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.plover.EventType;
import vigil.record.Happening;

/** What was never before, or not for years. Used once. */
final class Firsts {
  private static final int KNOWN = 5;

  /**
   * What is new must have been this improbable to be missing so far, by how frequent its type is.
   */
  private static final double CHANCE = 0.05;

  private static final int YEARS = 2;
  private static final double YEAR = 365.25;

  private final Observed observed;
  private final Map<String, Integer> byParty = new HashMap<>();
  private final Map<Pair, Integer> byPair = new HashMap<>();
  private final Map<String, Integer> placed = new HashMap<>();
  private final Map<List<String>, Integer> places = new HashMap<>();
  private final Map<String, Integer> once = new HashMap<>();
  private final Map<List<Object>, Last> last = new HashMap<>();
  private final Map<EventType, Integer> types = new EnumMap<>(EventType.class);
  private int all;
  private final List<Break> found = new ArrayList<>();

  /** When a type was last within a pair, and how many events the two had had by then. */
  private record Last(LocalDate day, int times) {}

  Firsts(Observed observed) {
    this.observed = observed;
  }

  /** All of them, by day; each from what lay before it. */
  List<Break> find() {
    LocalDate begin = observed.first().plusDays(Breaks.ENOUGH_DAYS);
    for (Happening happening : observed.happenings()) {
      boolean shown = !happening.day().isBefore(begin);
      Set<Pair> pairs = Pairs.of(happening);
      pairs.forEach(pair -> pair(happening, pair, shown));
      happening.actors().stream()
          .filter(actor -> !actor.thing())
          .forEach(actor -> place(happening, actor.name(), shown));
      pairs.forEach(pair -> byPair.merge(pair, 1, Integer::sum));
      sides(happening).forEach(side -> byParty.merge(side, 1, Integer::sum));
      if (happening.type() != null) {
        types.merge(happening.type(), 1, Integer::sum);
        all++;
      }
    }
    return found;
  }

  private static Set<String> sides(Happening happening) {
    Set<String> names = new HashSet<>();
    happening.actors().forEach(side -> names.add(side.name()));
    happening.recipients().forEach(side -> names.add(side.name()));
    return names;
  }

  private void pair(Happening happening, Pair pair, boolean shown) {
    EventType type = happening.type();
    int times = byPair.getOrDefault(pair, 0) + byPair.getOrDefault(pair.reversed(), 0);
    if (shown && times == 0) {
      newPair(happening, pair);
    }
    if (type == null) {
      return;
    }
    Last before = last.put(List.of(pair, type), new Last(happening.day(), times));
    if (shown && before == null && chance(type, times) < CHANCE) {
      add(
          Break.Kind.FIRST_EVER,
          happening,
          chance(type, times),
          "first " + type + " " + pair,
          "none among %d events between the two since %s; by how frequent the type is, P %s"
              .formatted(times, observed.first(), Chance.of(chance(type, times))));
    } else if (shown
        && before != null
        && known(before.day, happening.day()) >= YEARS * YEAR
        && chance(type, times - before.times) < CHANCE) {
      add(
          Break.Kind.FIRST_SINCE,
          happening,
          chance(type, times - before.times),
          "first " + type + " " + pair + " since " + before.day,
          "none in %s known years, among %d events between the two; by how frequent the type is, P %s"
              .formatted(
                  rounded(known(before.day, happening.day()) / YEAR),
                  times - before.times,
                  Chance.of(chance(type, times - before.times))));
    }
  }

  /** Of so many events without one of the type. */
  private double chance(EventType type, int times) {
    double share = all == 0 ? 0 : types.getOrDefault(type, 0) / (double) all;
    return Math.pow(1 - share, times);
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** How many days between two are known. */
  private long known(LocalDate before, LocalDate day) {
    return ChronoUnit.DAYS.between(before, day)
        - observed.coverage().gapDays(before.plusDays(1), day.minusDays(1));
  }

  private void newPair(Happening happening, Pair pair) {
    int one = byParty.getOrDefault(pair.source(), 0);
    int other = byParty.getOrDefault(pair.target(), 0);
    double chance = Math.exp(-(double) one * other / Math.max(1, all));
    if (one >= KNOWN && other >= KNOWN && chance < CHANCE) {
      add(
          Break.Kind.NEW_PAIR,
          happening,
          chance,
          pair + ", never seen together",
          "%s took part in %d of %d events since %s and %s in %d, none of them common; by chance P %s"
              .formatted(
                  pair.source(),
                  one,
                  all,
                  observed.first(),
                  pair.target(),
                  other,
                  Chance.of(chance)));
    }
  }

  private void place(Happening happening, String actor, boolean shown) {
    if (happening.place() == null) {
      return;
    }
    int there = places.merge(List.of(actor, happening.place()), 1, Integer::sum);
    int located = placed.merge(actor, 1, Integer::sum) - 1;
    int once = this.once.getOrDefault(actor, 0);
    double chance = (once + 1.0) / (located + 1);
    if (shown && there == 1 && chance < CHANCE) {
      add(
          Break.Kind.NEW_PLACE,
          happening,
          chance,
          actor + " at " + happening.place(),
          "not among its %d events with a place since %s, of which %d were at places that had no other; P %s"
              .formatted(located, observed.first(), once, Chance.of(chance)));
    }
    this.once.merge(actor, there == 1 ? 1 : there == 2 ? -1 : 0, Integer::sum);
  }

  private void add(
      Break.Kind kind, Happening happening, double chance, String what, String formula) {
    found.add(new Break(kind, what, happening.day(), what, formula, chance, List.of(happening)));
  }
}
