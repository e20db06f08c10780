package vigil.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.incident.Incident;
import vigil.record.HistoryEvent;

/**
 * Matches rows of another system with happenings of a store, one to one, by day, place, type,
 * parties and dead; the best pairs first. Pure.
 */
public final class Comparison {
  private static final double LEAST = 0.5;

  private Comparison() {}

  /** That a row and a happening may be one. */
  private record Offer(int row, int incident, double score) {}

  /**
   * All rows and all happenings in the rows' days, countries and types, each once; by day.
   *
   * @param theirs the other system's rows
   * @param ours the store's happenings
   */
  public static List<Matched> of(List<HistoryEvent> theirs, List<Incident> ours) {
    if (theirs.isEmpty()) {
      return List.of();
    }
    Coverage coverage = Coverage.of(theirs);
    List<Incident> comparable = ours.stream().filter(coverage::holds).toList();
    return matched(theirs, comparable, offers(theirs, comparable));
  }

  /** All pairs that may be one, the best first. */
  private static List<Offer> offers(List<HistoryEvent> theirs, List<Incident> ours) {
    NearDays near = new NearDays(ours);
    List<Offer> offers = new ArrayList<>();
    for (int row = 0; row < theirs.size(); row++) {
      for (int i : near.of(theirs.get(row).day())) {
        double score = Likeness.of(theirs.get(row), ours.get(i));
        if (score >= LEAST) {
          offers.add(new Offer(row, i, score));
        }
      }
    }
    offers.sort(
        Comparator.comparingDouble((Offer o) -> -o.score)
            .thenComparingInt(Offer::row)
            .thenComparingInt(Offer::incident));
    return offers;
  }

  private static List<Matched> matched(
      List<HistoryEvent> theirs, List<Incident> ours, List<Offer> offers) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> incidents = new HashSet<>();
    List<Matched> all = new ArrayList<>();
    for (Offer offer : offers) {
      if (!rows.contains(offer.row) && incidents.add(offer.incident)) {
        rows.add(offer.row);
        HistoryEvent row = theirs.get(offer.row);
        Incident incident = ours.get(offer.incident);
        all.add(new Matched(row, incident, offer.score, Differences.of(row, incident)));
      }
    }
    for (int i = 0; i < theirs.size(); i++) {
      if (!rows.contains(i)) {
        all.add(new Matched(theirs.get(i), null, 0, List.of()));
      }
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!incidents.contains(i)) {
        all.add(new Matched(null, ours.get(i), 0, List.of()));
      }
    }
    all.sort(
        Comparator.comparing(Comparison::day, Comparator.nullsLast(Comparator.naturalOrder())));
    return all;
  }

  private static @Nullable LocalDate day(Matched matched) {
    HistoryEvent theirs = matched.theirs();
    Incident ours = matched.ours();
    return theirs != null ? theirs.day() : ours == null ? null : ours.day();
  }
}
