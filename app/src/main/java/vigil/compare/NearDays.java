package vigil.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.incident.Incident;
import vigil.incident.Telling;
import vigil.incident.Witness;

/**
 * Happenings by the days on which {@link Likeness} may find a row like them, so that a table's cost
 * grows with its rows and not with rows times happenings. Built once, then only asked.
 */
final class NearDays {
  /** A happening that may have been on more days than these is offered to every row. */
  private static final int LONGEST = 400;

  private final Map<LocalDate, SortedSet<Integer>> byDay = new HashMap<>();
  private final SortedSet<Integer> always = new TreeSet<>();

  NearDays(List<Incident> incidents) {
    for (int i = 0; i < incidents.size(); i++) {
      for (Witness witness : incidents.get(i).witnesses()) {
        add(i, witness.telling());
      }
    }
  }

  private void add(int number, Telling telling) {
    LocalDate from = telling.from();
    if (from != null) {
      add(number, from, telling.to() == null ? from : telling.to());
    } else if (telling.published() != null) {
      add(number, telling.published().minusDays(1), telling.published());
    }
  }

  private void add(int number, LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from.minusDays(Likeness.MOST_DAYS);
    LocalDate last = (to == null ? from : to).plusDays(Likeness.MOST_DAYS);
    if (first.plusDays(LONGEST).isBefore(last)) {
      always.add(number);
      return;
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      byDay.computeIfAbsent(day, d -> new TreeSet<>()).add(number);
    }
  }

  /** The numbers of the happenings that may have been near that day, in their order. */
  SortedSet<Integer> of(LocalDate day) {
    SortedSet<Integer> there = byDay.getOrDefault(day, new TreeSet<>());
    if (always.isEmpty()) {
      return there;
    }
    SortedSet<Integer> all = new TreeSet<>(always);
    all.addAll(there);
    return all;
  }
}
