package vigil.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vigil.record.Happening;

/**
 * How many happenings there were in each of several periods, with how much was reported at all.
 *
 * @param first a period's first day
 * @param last its last day
 * @param happenings those of the record, each counted once
 * @param imported those of histories
 * @param reported how many reports, and events of histories, came in at all
 * @param gapDays how many of its days lie in gaps, of which too little is known
 * @param references the happenings behind the numbers
 */
public record Tempo(
    LocalDate first,
    LocalDate last,
    int happenings,
    int imported,
    int reported,
    int gapDays,
    List<String> references) {
  public Tempo {
    references = List.copyOf(references);
  }

  /** How long a period is. */
  public enum By {
    DAY,
    WEEK,
    MONTH;

    /** The first day of the period that a day lies in; weeks begin on Mondays. */
    public LocalDate begin(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    /** The first day of the period so many periods later. */
    public LocalDate plus(LocalDate day, int many) {
      return switch (this) {
        case DAY -> day.plusDays(many);
        case WEEK -> day.plusWeeks(many);
        case MONTH -> day.plusMonths(many);
      };
    }
  }

  /**
   * Whether nothing is known of it: no report came in, and no later one tells of anything in it.
   */
  public boolean isGap() {
    boolean silent = reported == 0 || gapDays > last.toEpochDay() - first.toEpochDay();
    return silent && references.isEmpty();
  }

  /** The same with neighbouring gaps as one row, for the eye. */
  public static List<Tempo> joined(List<Tempo> rows) {
    List<Tempo> joined = new ArrayList<>();
    for (Tempo row : rows) {
      int last = joined.size() - 1;
      if (row.isGap() && last >= 0 && joined.get(last).isGap()) {
        joined.set(last, joined.get(last).and(row));
      } else {
        joined.add(row);
      }
    }
    return joined;
  }

  private Tempo and(Tempo next) {
    return new Tempo(
        first, next.last, 0, 0, reported + next.reported, gapDays + next.gapDays, List.of());
  }

  /** By period, the first first: from that of one day to that of another. */
  public static List<Tempo> of(Observed observed, By by, LocalDate from, LocalDate to) {
    List<Tempo> rows = new ArrayList<>();
    int next = 0;
    List<Happening> all = observed.between(by.begin(from), to);
    for (LocalDate day = by.begin(from); !day.isAfter(to); day = by.plus(day, 1)) {
      LocalDate end = by.plus(day, 1);
      LocalDate last = end.minusDays(1).isAfter(to) ? to : end.minusDays(1);
      int begin = next;
      while (next < all.size() && all.get(next).day().isBefore(end)) {
        next++;
      }
      rows.add(row(observed, day, last, all.subList(begin, next)));
    }
    return rows;
  }

  private static Tempo row(
      Observed observed, LocalDate first, LocalDate last, List<Happening> happenings) {
    int imported = (int) happenings.stream().filter(Happening::imported).count();
    return new Tempo(
        first,
        last,
        happenings.size() - imported,
        imported,
        observed.coverage().reports(first, last),
        observed.coverage().gapDays(first, last),
        happenings.stream().map(Happening::reference).toList());
  }
}
