package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.record.Filter;
import vigil.record.Happening;
import vigil.record.Meant;
import vigil.record.Store;

/**
 * What a question is answered from: the happenings that it means, how much was reported at all, and
 * the days that are known.
 *
 * @param happenings by day; none lies outside the days
 * @param coverage of all that was reported, whatever the question
 * @param first the first day that anything could have been reported of
 * @param end the day after the last that is known
 */
public record Observed(
    List<Happening> happenings, Coverage coverage, LocalDate first, LocalDate end) {
  private static final int WEEK = 7;

  public Observed {
    happenings = List.copyOf(happenings);
  }

  /** Whose events count. */
  public enum Whose {
    /** The record's own and those of histories. */
    BOTH,
    /** The record's own. */
    RECORD,
    /** Those of histories. */
    HISTORIES
  }

  /**
   * Of a store.
   *
   * @param filter which happenings; its first day is passed over, since the past tells what is
   *     usual
   * @param other who else must take part, in either role; null for anybody
   */
  public static Observed of(Store store, Filter filter, Whose whose, @Nullable String other) {
    Filter all = filter.between(null, filter.to()).limitedTo(0, 0);
    List<Happening> happenings = new ArrayList<>();
    Map<LocalDate, Integer> reports = new HashMap<>();
    Map<LocalDate, Integer> coded = new HashMap<>();
    if (whose != Whose.HISTORIES) {
      happenings.addAll(store.past().happenings(all));
      reports.putAll(store.past().published(filter.asOf()));
    }
    if (whose != Whose.RECORD) {
      happenings.addAll(store.past().imported(all));
      coded.putAll(store.past().coded(filter.asOf()));
    }
    return of(with(happenings, other), reports, coded, filter.to());
  }

  /**
   * Of happenings in any order.
   *
   * @param reports how many the record has of each day of publication
   * @param coded how many events histories have of each day
   * @param last the last day that counts; null for the last with a report
   */
  public static Observed of(
      List<Happening> happenings,
      Map<LocalDate, Integer> reports,
      Map<LocalDate, Integer> coded,
      @Nullable LocalDate last) {
    LocalDate day =
        last != null
            ? last
            : Stream.concat(reports.keySet().stream(), coded.keySet().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    LocalDate end = day.plusDays(1);
    Stream<LocalDate> spoken = reports.keySet().stream().map(d -> d.minusDays(Gaps.REACH - 1L));
    LocalDate first =
        Stream.concat(spoken, coded.keySet().stream())
            .filter(d -> d.isBefore(end))
            .min(Comparator.naturalOrder())
            .orElse(end);
    List<Happening> within =
        happenings.stream()
            .filter(h -> !h.day().isBefore(first) && h.day().isBefore(end))
            .sorted(Comparator.comparing(Happening::day).thenComparing(Happening::reference))
            .toList();
    return new Observed(within, Coverage.of(reports, coded, end), first, end);
  }

  private static List<Happening> with(List<Happening> happenings, @Nullable String other) {
    if (other == null) {
      return happenings;
    }
    Meant meant = Meant.by(other);
    return happenings.stream().filter(meant::takesPart).toList();
  }

  /** A series by week, the last of which ends with the last day; weeks in gaps have no number. */
  double[] byWeek(DaySeries days, int weeks) {
    double[] counts = Arrays.stream(days.periods(end, WEEK, weeks)).asDoubleStream().toArray();
    for (int week = 0; week < weeks; week++) {
      LocalDate begin = end.minusDays((long) WEEK * (weeks - week));
      if (!coverage.knows(begin, begin.plusDays(WEEK - 1))) {
        counts[week] = Double.NaN;
      }
    }
    return counts;
  }

  /** The days of all happenings. */
  public DaySeries series() {
    return DaySeries.of(happenings.stream().map(Happening::day).toList());
  }

  /** Those of days that are known. */
  List<Happening> known(LocalDate from, LocalDate to) {
    return between(from, to).stream().filter(h -> coverage.gapDays(h.day(), h.day()) == 0).toList();
  }

  /** The happenings between two days, both included. */
  public List<Happening> between(LocalDate from, LocalDate to) {
    return happenings.stream()
        .filter(h -> !h.day().isBefore(from) && !h.day().isAfter(to))
        .toList();
  }

  /** The same with actors as their countries, those without one as they are. */
  public Observed byCountry() {
    return new Observed(
        happenings.stream().map(h -> h.as(Observed::countries)).toList(), coverage, first, end);
  }

  private static List<Happening.Side> countries(List<Happening.Side> sides) {
    return sides.stream()
        .map(
            side ->
                new Happening.Side(
                    side.country() == null ? side.name() : side.country(),
                    side.country(),
                    side.thing()))
        .distinct()
        .toList();
  }

  /** How many days are known before a day. */
  public long knownBefore(LocalDate day) {
    return day.toEpochDay() - first.toEpochDay() - coverage.gapDays(first, day.minusDays(1));
  }

  /** How many days lie between the first and a day, known or not. */
  long daysBefore(LocalDate day) {
    return day.toEpochDay() - first.toEpochDay();
  }
}
