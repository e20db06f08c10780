package vigil.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What an expression means, before it is known when it was written. */
interface TimeMeaning {
  /** The days meant, or null where the frame does not tell. */
  @Nullable Period in(Frame frame);

  /** Whether the clause looks ahead or back. */
  enum Direction {
    BACK,
    AHEAD
  }

  /**
   * Against what an expression is read.
   *
   * @param published the report's day
   * @param anchor the day, month or year last told just before the expression, for "the next day"
   * @param dated when a happening was, as far as the report tells, for "two days after the raid"
   * @param order in which the report's outlet writes dates of figures, or null
   */
  record Frame(
      @Nullable LocalDate published,
      Direction direction,
      @Nullable Period anchor,
      Dated dated,
      NumericDates.@Nullable Order order) {
    Frame looking(Direction other) {
      return new Frame(published, other, anchor, dated, order);
    }

    Frame on(@Nullable LocalDate day) {
      return new Frame(day, direction, anchor, dated, order);
    }
  }

  /** When the happening was that a noun of this sentence names. */
  interface Dated {
    @Nullable Period when(String noun);
  }

  /** A meaning that hangs on the report's day. */
  interface Relative extends TimeMeaning {
    @Nullable Period from(LocalDate published, Direction direction);

    @Override
    default @Nullable Period in(Frame frame) {
      return frame.published() == null ? null : from(frame.published(), frame.direction());
    }
  }

  /**
   * A day, some days of one month, or a month; its year may be missing.
   *
   * @param day 0 for the whole month
   * @param lastDay the last of several days, else {@code day}
   * @param weekday told with it: decides the year where none is told
   */
  record CalendarDate(
      @Nullable Integer year, int month, int day, int lastDay, @Nullable DayOfWeek weekday)
      implements TimeMeaning {

    CalendarDate inYear(int told) {
      return new CalendarDate(told, month, day, lastDay, weekday);
    }

    /** The date in that year, or null where the year has no such day. */
    @Nullable CalendarDate existingIn(int told) {
      return of(told) == null ? null : inYear(told);
    }

    @Override
    public @Nullable Period in(Frame frame) {
      if (year != null) {
        return of(year);
      }
      LocalDate published = frame.published();
      return published == null ? null : near(published, frame.direction());
    }

    private @Nullable Period of(int inYear) {
      if (day == 0) {
        return Period.month(YearMonth.of(inYear, month));
      }
      LocalDate first = Period.date(inYear, month, day);
      LocalDate last = Period.date(inYear, month, lastDay);
      if (first == null || last == null) {
        return null;
      }
      return day == lastDay ? Period.day(first) : Period.interval(first, last);
    }

    private @Nullable Period near(LocalDate published, Direction direction) {
      Period back = nearest(published, -1);
      Period ahead = nearest(published, 1);
      if (weekday != null && back != null && ahead != null) {
        boolean backFits = weekday.equals(weekdayOf(back));
        if (backFits != weekday.equals(weekdayOf(ahead))) {
          return backFits ? back : ahead;
        }
      }
      return direction == Direction.AHEAD ? ahead : back;
    }

    private static @Nullable DayOfWeek weekdayOf(Period period) {
      return period.from() == null ? null : period.from().getDayOfWeek();
    }

    /** The nearest year in which the date exists and lies on that side; leap days need up to 8. */
    private @Nullable Period nearest(LocalDate published, int step) {
      for (int i = 0; i <= 8; i++) {
        Period period = of(published.getYear() + i * step);
        if (period != null && onSide(period, published, step)) {
          return period;
        }
      }
      return null;
    }

    private static boolean onSide(Period period, LocalDate published, int step) {
      LocalDate edge = step < 0 ? period.from() : period.to();
      return edge != null && (step < 0 ? !edge.isAfter(published) : !edge.isBefore(published));
    }
  }

  /** A day of the week near the report's day, which itself counts as the last such day. */
  record Weekday(DayOfWeek day) implements Relative {
    @Override
    public Period from(LocalDate published, Direction direction) {
      return Period.day(
          published.with(
              direction == Direction.AHEAD
                  ? TemporalAdjusters.nextOrSame(day)
                  : TemporalAdjusters.previousOrSame(day)));
    }
  }

  /** A unit of the calendar so many units from the report's. */
  record Shifted(TimeUnit unit, int units) implements Relative {
    @Override
    public Period from(LocalDate published, Direction direction) {
      return unit.around(unit.shift(published, units));
    }
  }

  /** From some units before the report's day to some after it; null is without bound. */
  record Window(TimeUnit unit, @Nullable Integer back, @Nullable Integer ahead)
      implements Relative {
    @Override
    public Period from(LocalDate published, Direction direction) {
      return Period.interval(
          back == null ? null : unit.shift(published, -back),
          ahead == null ? null : unit.shift(published, ahead));
    }
  }
}
