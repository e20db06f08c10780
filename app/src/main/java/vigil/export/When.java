package vigil.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;

/**
 * When an event was, in one day or between two.
 *
 * @param first the first day; where the report tells none, the last that it may be
 * @param last the last day
 * @param told whether the report tells the first day
 */
record When(@Nullable LocalDate first, @Nullable LocalDate last, boolean told) {
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  static When of(EventLine event) {
    LocalDate first = event.from();
    if (first == null) {
      return new When(event.day(), event.day(), false);
    }
    return new When(first, event.to() == null ? first : event.to(), true);
  }

  /** How many days it may have been; 1 for a day; 0 where none is told. */
  private long days() {
    return first == null || last == null || !told ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** ACLED's precision: 1 a day, 2 a week, 3 a month; empty for less, and where none is told. */
  String acled() {
    long days = days();
    return days < 1 || days > MONTH ? "" : days == 1 ? "1" : days <= WEEK ? "2" : "3";
  }

  /** UCDP's precision: 1 a day, 2 a few days, 3 a week, 4 a month, 5 more; empty where none is. */
  String ged() {
    long days = days();
    if (days < 1) {
      return "";
    }
    return days == 1 ? "1" : days < WEEK ? "2" : days == WEEK ? "3" : days <= MONTH ? "4" : "5";
  }

  /** What the columns of a single day cannot say; empty where they say it. */
  String remark() {
    if (first == null) {
      return "neither the report nor its event has a day";
    }
    if (!told) {
      return "the report does not tell the day; it was no later than this";
    }
    return days() > 1 ? "some time from " + first + " to " + last : "";
  }
}
