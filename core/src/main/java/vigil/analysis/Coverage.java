package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much was reported at all, and when nothing came in. A spell without any report is a gap where
 * it would be a great chance, given how much was reported before: silence of sources is then no
 * sign of peace. Immutable.
 */
public final class Coverage {
  /** A gap is a spell that had less than this probability. */
  private static final double CHANCE = 0.001;

  private static final int LEAST = 3;
  private static final double HALF_LIFE = 90;

  private final TreeMap<LocalDate, Integer> volume;
  private final DaySeries series;
  private final List<Gap> gaps;

  private Coverage(TreeMap<LocalDate, Integer> volume, List<Gap> gaps) {
    this.volume = volume;
    this.gaps = List.copyOf(gaps);
    List<LocalDate> days = new ArrayList<>();
    volume.forEach((day, many) -> days.addAll(java.util.Collections.nCopies(many, day)));
    this.series = DaySeries.of(days);
  }

  /** A spell in which nothing came in; both days are in it. */
  public record Gap(LocalDate first, LocalDate last) {
    /** How many of its days lie between two, both included. */
    public int days(LocalDate from, LocalDate to) {
      LocalDate begin = first.isAfter(from) ? first : from;
      LocalDate end = last.isBefore(to) ? last : to;
      return end.isBefore(begin) ? 0 : (int) (end.toEpochDay() - begin.toEpochDay()) + 1;
    }
  }

  /**
   * Of reports by day.
   *
   * @param end the day after the last that could have reports
   */
  public static Coverage of(Map<LocalDate, Integer> reports, LocalDate end) {
    TreeMap<LocalDate, Integer> volume = new TreeMap<>(reports);
    volume.tailMap(end, true).clear();
    List<Gap> gaps = new ArrayList<>();
    double rate = 0;
    LocalDate before = null;
    double sum = 0;
    double weight = 0;
    for (Map.Entry<LocalDate, Integer> day : volume.entrySet()) {
      if (before != null) {
        long silent = day.getKey().toEpochDay() - before.toEpochDay() - 1;
        gap(gaps, before, day.getKey(), silent, rate);
        double keep = Math.pow(0.5, (silent + 1) / HALF_LIFE);
        sum *= keep;
        weight = weight * keep + (1 - keep) / (1 - Math.pow(0.5, 1 / HALF_LIFE));
      } else {
        weight = 1;
      }
      sum += Math.min(day.getValue(), 3 * Math.max(1, rate));
      rate = sum / weight;
      before = day.getKey();
    }
    if (before != null) {
      gap(gaps, before, end, end.toEpochDay() - before.toEpochDay() - 1, rate);
    }
    return new Coverage(volume, gaps);
  }

  private static void gap(
      List<Gap> gaps, LocalDate before, LocalDate after, long silent, double rate) {
    if (silent >= LEAST && Math.exp(-rate * silent) < CHANCE) {
      gaps.add(new Gap(before.plusDays(1), after.minusDays(1)));
    }
  }

  /** The spells in which nothing came in. */
  public List<Gap> gaps() {
    return gaps;
  }

  /** How many days between two, both included, lie in gaps. */
  public int gapDays(LocalDate from, LocalDate to) {
    return gaps.stream().mapToInt(gap -> gap.days(from, to)).sum();
  }

  /** How many reports came between two days, both included. */
  public int reports(LocalDate from, LocalDate to) {
    return series.between(from, to);
  }

  /** The first day with a report; null where there is none. */
  public @Nullable LocalDate first() {
    return volume.isEmpty() ? null : volume.firstKey();
  }

  /** The last day with a report; null where there is none. */
  public @Nullable LocalDate last() {
    return volume.isEmpty() ? null : volume.lastKey();
  }
}
