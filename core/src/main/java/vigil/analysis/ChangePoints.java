package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vigil.record.Happening;

/**
 * Weeks from which on the level is another: the series of the last two years is parted in two where
 * that explains it best, each part again, as long as the gain in likelihood, less what its
 * over-dispersion makes of chance, is above three times the logarithm of its length. Weeks that lie
 * in gaps are passed over.
 */
final class ChangePoints {
  private static final int WEEK = 7;
  private static final int WEEKS = 104;
  private static final int LEAST = 4;
  private static final double PENALTY = 3;

  private final int[] counts;
  private final List<Split> splits = new ArrayList<>();

  private ChangePoints(int[] counts) {
    this.counts = counts;
  }

  /** A week at which the level changes. */
  private record Split(int at, double before, double after, double gain, double bound) {}

  static List<Break> find(Observed observed, LocalDate from, LocalDate to) {
    LocalDate end = to.plusDays(1);
    int weeks = (int) Math.min(WEEKS, observed.daysBefore(end) / WEEK);
    int[] all = observed.series().periods(end, WEEK, weeks);
    int[] known = IntStream.range(0, weeks).filter(w -> known(observed, end, weeks - w)).toArray();
    if (known.length < 2 * LEAST) {
      return List.of();
    }
    ChangePoints search = new ChangePoints(Arrays.stream(known).map(week -> all[week]).toArray());
    search.part(0, known.length);
    List<Break> found = new ArrayList<>();
    for (Split split : search.splits) {
      LocalDate day = end.minusDays((long) (weeks - known[split.at]) * WEEK);
      boolean gap = observed.coverage().gapDays(day.minusDays(WEEK), day.plusDays(WEEK - 1)) > 0;
      if (!day.isBefore(from) && !gap) {
        found.add(told(observed, day, split, to));
      }
    }
    return found;
  }

  private static boolean known(Observed observed, LocalDate end, long back) {
    LocalDate begin = end.minusDays(back * WEEK);
    return observed.coverage().knows(begin, begin.plusDays(WEEK - 1));
  }

  private static Break told(Observed observed, LocalDate day, Split split, LocalDate to) {
    String what =
        String.format(
            Locale.ROOT, "%.2f a week from %s on, %.2f before", split.after, day, split.before);
    String formula =
        String.format(
            Locale.ROOT,
            "gain in log-likelihood 2 ΔL/φ = %.1f > %.1f = 3 ln(weeks), φ the variance over the"
                + " mean",
            split.gain,
            split.bound);
    LocalDate last = day.plusDays(4L * WEEK).isBefore(to) ? day.plusDays(4L * WEEK) : to;
    double chance = Math.exp(-split.gain / 2);
    List<Happening> behind = observed.between(day, last);
    return new Break(Break.Kind.CHANGE, "level", day, what, formula, chance, behind);
  }

  private void part(int from, int to) {
    Split best = best(from, to);
    if (best != null) {
      splits.add(best);
      part(from, best.at);
      part(best.at, to);
    }
  }

  private @org.jspecify.annotations.Nullable Split best(int from, int to) {
    Split best = null;
    double bound = PENALTY * Math.log(counts.length);
    for (int at = from + LEAST; at <= to - LEAST; at++) {
      Split split = split(from, at, to, bound);
      if (split.gain > bound && (best == null || split.gain > best.gain)) {
        best = split;
      }
    }
    return best;
  }

  private Split split(int from, int at, int to, double bound) {
    double before = mean(from, at);
    double after = mean(at, to);
    double whole = mean(from, to);
    double gain = 2 * ((at - from) * part(before, whole) + (to - at) * part(after, whole));
    return new Split(at, before, after, gain / dispersion(from, at, to, before, after), bound);
  }

  private static double part(double mean, double whole) {
    return mean == 0 ? 0 : mean * Math.log(mean / whole);
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += counts[t];
    }
    return sum / (to - from);
  }

  private double dispersion(int from, int at, int to, double before, double after) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      double mean = t < at ? before : after;
      sum += mean == 0 ? 0 : (counts[t] - mean) * (counts[t] - mean) / mean;
    }
    return Math.max(1, sum / Math.max(1, to - from - 2));
  }
}
