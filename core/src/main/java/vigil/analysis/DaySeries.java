package vigil.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Counts by day; days without any take no room. Immutable. */
public final class DaySeries {
  /** No day at all. */
  public static final DaySeries NONE = new DaySeries(new int[0], new int[0]);

  private final int[] days;
  private final int[] upTo;

  /**
   * @param days since 1970, ascending
   * @param upTo how many there were until the end of each
   */
  private DaySeries(int[] days, int[] upTo) {
    this.days = days;
    this.upTo = upTo;
  }

  /** One for each of the days, which may come in any order and more than once. */
  public static DaySeries of(Collection<LocalDate> all) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    all.forEach(day -> counts.merge(epoch(day), 1, Integer::sum));
    int[] days = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] upTo = counts.values().stream().mapToInt(Integer::intValue).toArray();
    Arrays.parallelPrefix(upTo, Integer::sum);
    return new DaySeries(days, upTo);
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** The same with one more. */
  public DaySeries plus(LocalDate day) {
    int epoch = epoch(day);
    int at = Arrays.binarySearch(days, epoch);
    int place = at < 0 ? -at - 1 : at;
    int[] more = at < 0 ? new int[days.length + 1] : days.clone();
    int[] sums = new int[more.length];
    System.arraycopy(upTo, 0, sums, 0, at < 0 ? place : days.length);
    if (at < 0) {
      System.arraycopy(days, 0, more, 0, place);
      System.arraycopy(days, place, more, place + 1, days.length - place);
      more[place] = epoch;
      System.arraycopy(upTo, place, sums, place + 1, days.length - place);
      sums[place] = place == 0 ? 0 : upTo[place - 1];
    }
    for (int i = place; i < sums.length; i++) {
      sums[i]++;
    }
    return new DaySeries(more, sums);
  }

  /** Those of the days that are meant. */
  DaySeries where(Predicate<LocalDate> meant) {
    int[] kept = IntStream.range(0, days.length).filter(i -> meant.test(day(i))).toArray();
    int[] sums = Arrays.stream(kept).map(this::count).toArray();
    Arrays.parallelPrefix(sums, Integer::sum);
    return new DaySeries(Arrays.stream(kept).map(i -> days[i]).toArray(), sums);
  }

  /** How many there are in all. */
  public int total() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** How many days have any. */
  public int size() {
    return days.length;
  }

  /** The i-th day that has any. */
  public LocalDate day(int i) {
    return LocalDate.ofEpochDay(days[i]);
  }

  /** How many the i-th day has. */
  public int count(int i) {
    return upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
  }

  /** How many there are from the first day to the last, both included. */
  public int between(LocalDate first, LocalDate last) {
    return before(epoch(last) + 1) - before(epoch(first));
  }

  /** How many lie before the day. */
  public int before(LocalDate day) {
    return before(epoch(day));
  }

  private int before(int day) {
    int at = Arrays.binarySearch(days, day);
    int place = at < 0 ? -at - 1 : at;
    return place == 0 ? 0 : upTo[place - 1];
  }

  /** Where the first day stands that is the given one or lies after it. */
  int place(LocalDate day) {
    int at = Arrays.binarySearch(days, epoch(day));
    return at < 0 ? -at - 1 : at;
  }

  /** By period of equal length, the last of which ends before the end. */
  int[] periods(LocalDate end, int length, int many) {
    int[] counts = new int[many];
    int last = epoch(end);
    for (int i = 0; i < days.length; i++) {
      int back = last - 1 - days[i];
      int period = back < 0 ? -1 : many - 1 - back / length;
      if (period >= 0) {
        counts[period] += count(i);
      }
    }
    return counts;
  }
}
