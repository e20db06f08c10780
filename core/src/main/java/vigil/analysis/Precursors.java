package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * Which patterns of happenings have come before attacks by or on an actor more often than chance
 * has it.
 *
 * <p>A pattern is a type by the actor, a type towards it, either with a certain counterpart, or two
 * of these in a row. It counts where it came into a quiet: no attack on that day nor on as many
 * days before, so that what goes on during a war does not pass for a sign of it. An occurrence
 * counts once; others within the days after it are its own. It was followed if an attack came on
 * one of the days after it. By chance that is so as often as for any quiet day of the same year. So
 * many or more have a binomial probability, which is corrected for the many patterns tried.
 */
public final class Precursors {
  private static final int LEAST = 5;
  private static final int FREQUENT = 10;
  private static final int COUNTERPARTS = 12;
  private static final int LATEST = 3;

  private final Observed observed;
  private final Predicate<Happening.Side> actor;
  private final int days;
  private final DaySeries attacks;
  private final Map<Integer, Double> chance = new HashMap<>();

  private Precursors(Observed observed, Predicate<Happening.Side> actor, int days) {
    this.observed = observed;
    this.actor = actor;
    this.days = days;
    this.attacks =
        DaySeries.of(
            observed.happenings().stream()
                .filter(h -> h.type() == EventType.ASSAULT)
                .map(Happening::day)
                .toList());
  }

  /**
   * The patterns, those that are least by chance first.
   *
   * @param observed what the actor takes part in
   * @param actor who is meant
   * @param days within how many days an attack must come
   */
  public static List<Precursor> find(Observed observed, Predicate<Happening.Side> actor, int days) {
    return new Precursors(observed, actor, days).found();
  }

  private List<Precursor> found() {
    Map<String, List<Happening>> patterns = singles();
    patterns.putAll(rows(patterns));
    List<Precursor> found = new ArrayList<>();
    patterns.forEach(
        (name, happenings) -> {
          List<Happening> once = once(happenings);
          if (once.size() >= LEAST) {
            found.add(precursor(name, once));
          }
        });
    return corrected(found);
  }

  // ---- patterns

  private Map<String, List<Happening>> singles() {
    Map<String, Integer> counterparts = new HashMap<>();
    observed
        .happenings()
        .forEach(h -> others(h).forEach(name -> counterparts.merge(name, 1, Integer::sum)));
    List<String> frequent =
        counterparts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(COUNTERPARTS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, List<Happening>> patterns = new TreeMap<>();
    for (Happening happening : observed.happenings()) {
      EventType type = happening.type();
      if (type != null && type != EventType.ASSAULT) {
        String how =
            happening.actors().stream().anyMatch(actor) ? type + " by it" : type + " towards it";
        add(patterns, how, happening);
        others(happening).stream()
            .filter(frequent::contains)
            .forEach(name -> add(patterns, how + " and " + name, happening));
      }
    }
    return patterns;
  }

  private static void add(Map<String, List<Happening>> patterns, String name, Happening happening) {
    patterns.computeIfAbsent(name, k -> new ArrayList<>()).add(happening);
  }

  private List<String> others(Happening happening) {
    List<String> names = new ArrayList<>();
    happening.actors().stream().filter(actor.negate()).forEach(side -> names.add(side.name()));
    happening.recipients().stream().filter(actor.negate()).forEach(side -> names.add(side.name()));
    return names.stream().distinct().toList();
  }

  /** Two different patterns without a counterpart, the second within the days after the first. */
  private Map<String, List<Happening>> rows(Map<String, List<Happening>> singles) {
    Map<String, List<Happening>> frequent = new LinkedHashMap<>();
    singles.forEach(
        (name, happenings) -> {
          if (!name.contains(" and ") && happenings.size() >= FREQUENT) {
            frequent.put(name, happenings);
          }
        });
    Map<String, List<Happening>> rows = new TreeMap<>();
    frequent.forEach(
        (first, earlier) ->
            frequent.forEach(
                (second, later) -> {
                  if (!first.equals(second)) {
                    DaySeries before = DaySeries.of(earlier.stream().map(Happening::day).toList());
                    List<Happening> row =
                        later.stream()
                            .filter(
                                h ->
                                    before.between(h.day().minusDays(days), h.day().minusDays(1))
                                        > 0)
                            .toList();
                    if (!row.isEmpty()) {
                      rows.put(first + ", then " + second, row);
                    }
                  }
                }));
    return rows;
  }

  /** Those that do not lie within the days after another, and whose days after are known. */
  private List<Happening> once(List<Happening> happenings) {
    List<Happening> once = new ArrayList<>();
    LocalDate free = LocalDate.MIN;
    for (Happening happening : happenings) {
      LocalDate day = happening.day();
      boolean known = day.plusDays(days).isBefore(observed.end()) && knownAfter(day);
      if (known && day.isAfter(free) && quiet(day)) {
        once.add(happening);
        free = day.plusDays(days);
      }
    }
    return once;
  }

  private boolean quiet(LocalDate day) {
    return attacks.between(day.minusDays(days), day) == 0 && known(day.minusDays(days), day);
  }

  private boolean knownAfter(LocalDate day) {
    return known(day.plusDays(1), day.plusDays(days));
  }

  /** Days of which more than a quarter lies in gaps tell neither quiet nor that nothing came. */
  private boolean known(LocalDate from, LocalDate to) {
    return 4L * observed.coverage().gapDays(from, to) <= to.toEpochDay() - from.toEpochDay() + 1;
  }

  // ---- what came after

  private Precursor precursor(String name, List<Happening> occurrences) {
    List<Integer> leads = new ArrayList<>();
    double expected = 0;
    for (Happening happening : occurrences) {
      expected += chance(happening.day().getYear());
      int next = attacks.place(happening.day().plusDays(1));
      if (next < attacks.size() && !attacks.day(next).isAfter(happening.day().plusDays(days))) {
        leads.add((int) (attacks.day(next).toEpochDay() - happening.day().toEpochDay()));
      }
    }
    leads.sort(null);
    int many = occurrences.size();
    double share = Math.min(1, Math.max(0, expected / many));
    double probability =
        leads.isEmpty()
            ? 1
            : 1 - new BinomialDistribution(many, share).cumulativeProbability(leads.size() - 1);
    return new Precursor(
        name,
        many,
        leads.size(),
        expected,
        leads.isEmpty() ? Double.NaN : leads.get(leads.size() / 2),
        Math.max(0, probability),
        1,
        0,
        occurrences.subList(Math.max(0, many - LATEST), many));
  }

  /** The share of a year's quiet days after which an attack came within the days. */
  private double chance(int year) {
    return chance.computeIfAbsent(year, this::computed);
  }

  private double computed(int year) {
    int known = 0;
    int followed = 0;
    LocalDate begin = LocalDate.of(year, 1, 1);
    LocalDate first = begin.isBefore(observed.first()) ? observed.first() : begin;
    LocalDate last = observed.end().minusDays(days + 1L);
    for (LocalDate day = first;
        day.getYear() == year && !day.isAfter(last);
        day = day.plusDays(1)) {
      if (!quiet(day) || !knownAfter(day)) {
        continue;
      }
      known++;
      followed += attacks.between(day.plusDays(1), day.plusDays(days)) > 0 ? 1 : 0;
    }
    return (followed + 0.5) / (known + 1.0);
  }

  private static List<Precursor> corrected(List<Precursor> found) {
    List<Precursor> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingDouble(Precursor::probability).thenComparing(Precursor::pattern));
    double least = 1;
    int many = sorted.size();
    for (int i = many - 1; i >= 0; i--) {
      Precursor p = sorted.get(i);
      least = Math.min(least, p.probability() * many / (i + 1));
      sorted.set(
          i,
          new Precursor(
              p.pattern(),
              p.occurrences(),
              p.followed(),
              p.expected(),
              p.lead(),
              p.probability(),
              least,
              many,
              p.latest()));
    }
    return List.copyOf(sorted);
  }
}
