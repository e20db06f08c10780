package vigil.actors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile.Line;

/**
 * A stretch of days.
 *
 * @param from first day, or null where unknown
 * @param to last day, or null where it goes on or is unknown
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Nothing is known of when. */
  public static final Days UNKNOWN = new Days(null, null);

  public Days {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
    }
  }

  /** Whether the day lies within, as far as is known. */
  public boolean hold(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether both may hold on one day. */
  public boolean overlap(Days other) {
    return !(to != null && other.from != null && to.isBefore(other.from))
        && !(other.to != null && from != null && other.to.isBefore(from));
  }

  /** How it reads in messages. */
  @Override
  public String toString() {
    return (from == null ? "?" : from) + " to " + (to == null ? "?" : to);
  }

  /** The days of two fields, each a day, a month or a year. */
  static Days of(Line line, int from, int to) {
    try {
      return new Days(day(line, from, false), day(line, to, true));
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  /** A day, or the first or last day of a month or year. */
  private static @Nullable LocalDate day(Line line, int field, boolean last) {
    String text = line.field(field);
    try {
      return switch (text.length()) {
        case 0 -> null;
        case 4 -> LocalDate.parse(text + (last ? "-12-31" : "-01-01"));
        case 7 -> last ? endOfMonth(text) : LocalDate.parse(text + "-01");
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeParseException e) {
      throw line.error("'" + text + "' is no date");
    }
  }

  private static LocalDate endOfMonth(String month) {
    return LocalDate.parse(month + "-01").plusMonths(1).minusDays(1);
  }
}
