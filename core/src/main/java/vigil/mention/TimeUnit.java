package vigil.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Units in which times are told, and the calendar's arithmetic with them. */
enum TimeUnit {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  FORTNIGHT,
  WEEKEND,
  MONTH,
  YEAR,
  DECADE,
  CENTURY;

  /** Farther than this nobody counts, and the calendar stays within its bounds. */
  static final int MOST = 5000;

  boolean shorterThanDay() {
    return this == SECOND || this == MINUTE || this == HOUR;
  }

  /** The day so many units later; earlier for a negative number. Hours count as days from 7 on. */
  LocalDate shift(LocalDate day, int units) {
    return switch (this) {
      case SECOND, MINUTE -> day;
      case HOUR -> day.plusDays(Integer.signum(units) * ((Math.abs(units) + 17) / 24));
      case DAY -> day.plusDays(units);
      case WEEK, WEEKEND -> day.plusWeeks(units);
      case FORTNIGHT -> day.plusWeeks(2L * units);
      case MONTH -> day.plusMonths(units);
      case YEAR -> day.plusYears(units);
      case DECADE -> day.plusYears(10L * units);
      case CENTURY -> day.plusYears(100L * units);
    };
  }

  /** The unit of the calendar that holds the day; ISO weeks, weekends from the day's own week. */
  Period around(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> Period.day(day);
      case WEEK, FORTNIGHT -> Period.interval(monday, monday.plusDays(6));
      case WEEKEND -> Period.interval(monday.plusDays(5), monday.plusDays(6));
      case MONTH -> Period.month(YearMonth.from(day));
      case YEAR -> Period.year(day.getYear());
      case DECADE -> years(day.getYear(), 10);
      case CENTURY -> years(day.getYear(), 100);
    };
  }

  static Period years(int year, int count) {
    int first = Math.floorDiv(year, count) * count;
    return Period.interval(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }
}
