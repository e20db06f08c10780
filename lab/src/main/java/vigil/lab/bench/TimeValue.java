package vigil.lab.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days that an expression of time means; null where that side is open or unknown. */
record TimeValue(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Of an expression that no calendar holds. */
  static final TimeValue UNKNOWN = new TimeValue(null, null);

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /**
   * Reads {@code 2023-10-07}, {@code 2023-10}, {@code 2023}, an interval {@code A/B} of two such,
   * of which one may be missing, or {@code ?} for {@link #UNKNOWN}. An hour after a day is passed
   * over.
   *
   * @throws IllegalArgumentException for anything else
   */
  static TimeValue parse(String text) {
    if (text.equals("?")) {
      return UNKNOWN;
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return one(text);
    }
    String first = text.substring(0, slash);
    String last = text.substring(slash + 1);
    return new TimeValue(
        first.isEmpty() ? null : one(first).from, last.isEmpty() ? null : one(last).to);
  }

  private static TimeValue one(String text) {
    int hour = text.indexOf('T');
    String date = hour < 0 ? text : text.substring(0, hour);
    try {
      return switch (date.length()) {
        case YEAR ->
            new TimeValue(LocalDate.parse(date + "-01-01"), LocalDate.parse(date + "-12-31"));
        case MONTH ->
            new TimeValue(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
        case DAY -> new TimeValue(LocalDate.parse(date), LocalDate.parse(date));
        default -> throw new IllegalArgumentException("'" + text + "' is no date");
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no date", e);
    }
  }

  @Override
  public String toString() {
    return equals(UNKNOWN) ? "?" : side(from) + "/" + side(to);
  }

  private static String side(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
