package vigil.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vigil.mention.TimeExpression.Granularity;

/** Days from the first to the last; null where that side is open or unknown. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity) {
  static Period day(LocalDate day) {
    return new Period(day, day, Granularity.DAY);
  }

  static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
  }

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
  }

  static Period interval(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Period(from, to, Granularity.INTERVAL);
  }

  /** The day, or null where the calendar has none such. */
  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The twelfths of the period from the first to the last, both counted; whole months of years. */
  Period twelfths(int first, int last) {
    if (from == null || to == null) {
      return this;
    }
    long months = from.until(to.plusDays(1)).toTotalMonths();
    if (months >= 12 && months % 12 == 0) {
      long unit = months / 12;
      return interval(
          from.plusMonths(unit * (first - 1)), from.plusMonths(unit * last).minusDays(1));
    }
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    long start = days * (first - 1) / 12;
    long end = days * last / 12;
    return interval(from.plusDays(start), from.plusDays(Math.max(start, end - 1)));
  }

  /** Days covered; the greatest number where a side is open. */
  long length() {
    return from == null || to == null ? Long.MAX_VALUE : to.toEpochDay() - from.toEpochDay() + 1;
  }
}
