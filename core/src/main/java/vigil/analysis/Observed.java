package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.record.Filter;
import vigil.record.Happening;
import vigil.record.Store;

/**
 * What a question is answered from: the happenings that it means, how much was reported at all, and
 * the days that are known.
 *
 * @param happenings by day; none lies outside the days
 * @param coverage of all that was reported, whatever the question
 * @param first the first day on which anything was reported
 * @param end the day after the last that is known
 */
public record Observed(
    List<Happening> happenings, Coverage coverage, LocalDate first, LocalDate end) {
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
    Map<LocalDate, Integer> volume = new HashMap<>();
    if (whose != Whose.HISTORIES) {
      happenings.addAll(store.past().happenings(all));
      volume.putAll(store.past().published(filter.asOf()));
    }
    if (whose != Whose.RECORD) {
      happenings.addAll(store.past().imported(all));
      store.past().coded(filter.asOf()).forEach((d, n) -> volume.merge(d, n, Integer::sum));
    }
    return of(with(happenings, other), volume, filter.to());
  }

  /**
   * Of happenings in any order.
   *
   * @param volume how much was reported on each day
   * @param last the last day that counts; null for the last with a report
   */
  public static Observed of(
      List<Happening> happenings, Map<LocalDate, Integer> volume, @Nullable LocalDate last) {
    LocalDate known = volume.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
    LocalDate begun = volume.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
    LocalDate day = last != null ? last : known != null ? known : LocalDate.EPOCH;
    LocalDate end = day.plusDays(1);
    LocalDate first = begun == null || begun.isAfter(end) ? end : begun;
    List<Happening> within =
        happenings.stream()
            .filter(h -> !h.day().isBefore(first) && h.day().isBefore(end))
            .sorted(Comparator.comparing(Happening::day).thenComparing(Happening::reference))
            .toList();
    return new Observed(within, Coverage.of(volume, end), first, end);
  }

  private static List<Happening> with(List<Happening> happenings, @Nullable String other) {
    if (other == null) {
      return happenings;
    }
    String key = NameFolding.key(other);
    Map<String, Boolean> known = new HashMap<>();
    return happenings.stream()
        .filter(
            h ->
                java.util.stream.Stream.concat(h.actors().stream(), h.recipients().stream())
                    .anyMatch(
                        s ->
                            other.equals(s.country())
                                || known.computeIfAbsent(s.name(), n -> holds(n, key))))
        .toList();
  }

  private static boolean holds(String name, String key) {
    return (" " + NameFolding.key(name) + " ").contains(" " + key + " ");
  }

  /** The days of all happenings. */
  public DaySeries series() {
    return DaySeries.of(happenings.stream().map(Happening::day).toList());
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
                    side.country() == null ? side.name() : side.country(), side.country()))
        .distinct()
        .toList();
  }

  /** How many days are known before a day. */
  long knownBefore(LocalDate day) {
    return day.toEpochDay() - first.toEpochDay();
  }
}
