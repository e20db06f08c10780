package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what breaks with what was usual. What is new is looked for once, in all of the past, so
 * that many spells may be asked about. For one thread.
 */
public final class Breaks {
  /** No less of a past is enough to call anything new. */
  static final int ENOUGH_DAYS = 365;

  private final Observed observed;
  private @Nullable List<Break> firsts;
  private @Nullable Cadence cadence;

  Breaks(Observed observed) {
    this.observed = observed;
  }

  /** Whether enough is known before a day to call anything new. */
  public static boolean enough(Observed observed, LocalDate from) {
    return observed.knownBefore(from) >= ENOUGH_DAYS;
  }

  /** All that shows between two days, both included, by day. */
  public static List<Break> find(Observed observed, LocalDate from, LocalDate to) {
    Breaks breaks = new Breaks(observed);
    List<Break> found = new ArrayList<>();
    for (Break.Kind kind : Break.Kind.values()) {
      found.addAll(breaks.find(kind, from, to));
    }
    found.sort(
        Comparator.comparing(Break::day).thenComparing(Break::kind).thenComparing(Break::what));
    return List.copyOf(found);
  }

  /** So many of them, those that were least probable, in the order in which they came. */
  public static List<Break> greatest(List<Break> breaks, int most) {
    double last =
        breaks.stream().map(Break::chance).sorted().skip(most - 1L).findFirst().orElse(1.0);
    List<Break> greatest = new ArrayList<>();
    int ties = most - (int) breaks.stream().filter(b -> b.chance() < last).count();
    for (Break one : breaks) {
      if (one.chance() < last || one.chance() == last && ties-- > 0) {
        greatest.add(one);
      }
    }
    return greatest;
  }

  /** Those of a kind that show between two days, from what is known until the second. */
  List<Break> find(Break.Kind kind, LocalDate from, LocalDate to) {
    boolean enough = enough(observed, from);
    return switch (kind) {
      case BURST, LULL ->
          Bursts.find(observed, from, to).stream().filter(b -> b.kind() == kind).toList();
      case CHANGE -> ChangePoints.find(observed, from, to);
      case FIRST_EVER, FIRST_SINCE, NEW_PAIR, NEW_PLACE ->
          enough ? firsts(kind, from, to) : List.of();
      case MIX -> enough ? Mix.find(observed, from, to) : List.of();
      case CADENCE -> enough ? cadence().find(from, to) : List.of();
    };
  }

  private List<Break> firsts(Break.Kind kind, LocalDate from, LocalDate to) {
    if (firsts == null) {
      firsts = new Firsts(observed).find();
    }
    return firsts.stream()
        .filter(b -> b.kind() == kind && !b.day().isBefore(from) && !b.day().isAfter(to))
        .toList();
  }

  private Cadence cadence() {
    if (cadence == null) {
      cadence = new Cadence(observed);
    }
    return cadence;
  }
}
