package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what breaks with what was usual. Pure. */
public final class Breaks {
  /** No less of a past is enough to call anything new. */
  static final int ENOUGH_DAYS = 365;

  private Breaks() {}

  /** Whether enough is known before a day to call anything new. */
  public static boolean enough(Observed observed, LocalDate from) {
    return observed.knownBefore(from) >= ENOUGH_DAYS;
  }

  /** All that shows between two days, both included, by day. */
  public static List<Break> find(Observed observed, LocalDate from, LocalDate to) {
    List<Break> found = new ArrayList<>();
    found.addAll(Bursts.find(observed, from, to));
    found.addAll(ChangePoints.find(observed, from, to));
    if (enough(observed, from)) {
      found.addAll(new Firsts(observed, from, to).find());
      found.addAll(Mix.find(observed, from, to));
      found.addAll(Cadence.find(observed, from, to));
    }
    found.sort(
        Comparator.comparing(Break::day).thenComparing(Break::kind).thenComparing(Break::what));
    return List.copyOf(found);
  }
}
