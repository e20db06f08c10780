package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much was reported at all, and of which days nothing is known. A day in a gap counts neither
 * as calm nor as anything else: silence of sources is no sign of peace. Immutable.
 */
public final class Coverage {
  /** Nothing is known of what was reported; every day passes for known. */
  static final Coverage WHOLE = new Coverage(new TreeMap<>(), List.of());

  private final TreeMap<LocalDate, Integer> volume;
  private final DaySeries series;
  private final List<Gap> gaps;
  private final long[] begins;
  private final int[] before;

  private Coverage(TreeMap<LocalDate, Integer> volume, List<Gap> gaps) {
    this.volume = volume;
    this.gaps = List.copyOf(gaps);
    this.begins = gaps.stream().mapToLong(gap -> gap.first().toEpochDay()).toArray();
    this.before = gaps.stream().mapToInt(Gap::length).toArray();
    Arrays.parallelPrefix(before, Integer::sum);
    List<LocalDate> days = new ArrayList<>();
    volume.forEach((day, many) -> days.addAll(Collections.nCopies(many, day)));
    this.series = DaySeries.of(days);
  }

  /**
   * A spell of which too little is known.
   *
   * @param first its first day
   * @param last its last day
   * @param thin whether something came in, but far less than usual; else nothing did
   */
  public record Gap(LocalDate first, LocalDate last, boolean thin) {
    private int length() {
      return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }
  }

  /**
   * Of a record's reports.
   *
   * @param reports by day of publication
   * @param end the day after the last that could have reports
   */
  public static Coverage of(Map<LocalDate, Integer> reports, LocalDate end) {
    return of(reports, Map.of(), end);
  }

  /**
   * Of a record's reports and of what histories coded.
   *
   * @param reports by day of publication
   * @param coded events of histories by their own day
   * @param end the day after the last that could have any
   */
  public static Coverage of(
      Map<LocalDate, Integer> reports, Map<LocalDate, Integer> coded, LocalDate end) {
    TreeMap<LocalDate, Integer> volume = new TreeMap<>(reports);
    coded.forEach((day, many) -> volume.merge(day, many, Integer::sum));
    volume.tailMap(end, true).clear();
    return new Coverage(volume, new Gaps(reports, coded, end).found());
  }

  /** The spells of which too little is known, in the order of days. */
  public List<Gap> gaps() {
    return gaps;
  }

  /** The last gap that has a day between two, both included; null where none has. */
  public @Nullable Gap lastGap(LocalDate from, LocalDate to) {
    int at = place(to.toEpochDay() + 1) - 1;
    return at < 0 || gaps.get(at).last().isBefore(from) ? null : gaps.get(at);
  }

  /** How many days between two, both included, lie in gaps. */
  public int gapDays(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? 0
        : gapDaysBefore(to.toEpochDay() + 1) - gapDaysBefore(from.toEpochDay());
  }

  private int gapDaysBefore(long day) {
    int at = place(day) - 1;
    if (at < 0) {
      return 0;
    }
    Gap gap = gaps.get(at);
    return before[at] - (int) Math.max(0, gap.last().toEpochDay() + 1 - day);
  }

  /** How many gaps begin before a day. */
  private int place(long day) {
    int at = Arrays.binarySearch(begins, day);
    return at < 0 ? -at - 1 : at;
  }

  /** Whether enough of the days between two, both included, is known: more than half. */
  boolean knows(LocalDate from, LocalDate to) {
    return 2L * gapDays(from, to) < to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** The same series without what is told of days in gaps. */
  DaySeries known(DaySeries all) {
    boolean whole = gaps.stream().allMatch(gap -> all.between(gap.first(), gap.last()) == 0);
    return whole ? all : all.where(day -> gapDays(day, day) == 0);
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
