package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * How a rule that warns of breaks did: the breaks are looked for in the past as they are at its
 * end, each from what lay before it, and what came after them is counted as for other rules. A
 * break between two foresees a surge of attacks between these two, whoever attacks; one of all
 * happenings a surge of all attacks. Used once.
 */
final class BreakTest {
  private static final int WEEK = 7;
  private static final int PAIRS = 20;

  /** Whoever it is. */
  private static final Pair ALL = new Pair("", "");

  private final Rule rule;
  private final Observed observed;
  private final Observed typed;
  private final int weeks;
  private final Map<Pair, boolean[]> warns = new LinkedHashMap<>();

  /**
   * @param observed what the rule is about
   * @param typed the same of the rule's type alone
   * @param weeks how many there are
   */
  BreakTest(Rule rule, Observed observed, Observed typed, int weeks) {
    this.rule = rule;
    this.observed = observed;
    this.typed = typed;
    this.weeks = weeks;
  }

  /** From a week on. */
  RuleTest from(int week) {
    Break.Kind kind = Objects.requireNonNull(rule.breaks());
    if (!kind.betweenTwo()) {
      warns.put(ALL, new boolean[weeks]);
    } else {
      Pairs.busiest(observed.happenings(), EventType.ASSAULT, 2 * PAIRS).stream()
          .map(BreakTest::unordered)
          .distinct()
          .limit(PAIRS)
          .forEach(pair -> warns.put(pair, new boolean[weeks]));
    }
    Breaks breaks = new Breaks(typed);
    for (int w = week; w < weeks; w++) {
      LocalDate last = day(w + 1).minusDays(1);
      for (Break one : breaks.find(kind, last.minusDays((long) WEEK * rule.weeks() - 1), last)) {
        mark(one, w);
      }
    }
    Map<Pair, List<LocalDate>> attacks = attacks();
    RuleRun.Sums sums = new RuleRun.Sums();
    warns.forEach(
        (pair, fires) ->
            sums.add(
                observed.byWeek(DaySeries.of(attacks.getOrDefault(pair, List.of())), weeks),
                fires,
                week));
    return sums.test();
  }

  private LocalDate day(int week) {
    return observed.end().minusDays((long) WEEK * (weeks - week));
  }

  private void mark(Break one, int week) {
    if (one.happenings().size() < rule.least()) {
      return;
    }
    Set<Pair> pairs = one.kind().betweenTwo() ? common(one.happenings()) : Set.of(ALL);
    pairs.forEach(pair -> warns.computeIfAbsent(pair, k -> new boolean[weeks])[week] = true);
  }

  /** The pairs that all of them are between. */
  private static Set<Pair> common(List<Happening> happenings) {
    Set<Pair> common = null;
    for (Happening happening : happenings) {
      Set<Pair> pairs = new HashSet<>();
      Pairs.of(happening).forEach(pair -> pairs.add(unordered(pair)));
      if (common == null) {
        common = pairs;
      } else {
        common.retainAll(pairs);
      }
    }
    return common == null ? Set.of() : common;
  }

  private static Pair unordered(Pair pair) {
    return pair.source().compareTo(pair.target()) <= 0 ? pair : pair.reversed();
  }

  private Map<Pair, List<LocalDate>> attacks() {
    Map<Pair, List<LocalDate>> attacks = new LinkedHashMap<>();
    for (Happening happening : observed.happenings()) {
      if (happening.type() == EventType.ASSAULT) {
        Set<Pair> pairs = new HashSet<>(List.of(ALL));
        Pairs.of(happening).forEach(pair -> pairs.add(unordered(pair)));
        pairs.stream()
            .filter(warns::containsKey)
            .forEach(
                pair -> attacks.computeIfAbsent(pair, k -> new ArrayList<>()).add(happening.day()));
      }
    }
    return attacks;
  }
}
