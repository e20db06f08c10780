package vigil.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * Hours of the day, in UTC, in which nothing is sent. They may run over midnight.
 *
 * @param from the first
 * @param to the first in which it is sent again
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** None. */
  public static final QuietHours NONE = new QuietHours(LocalTime.MIN, LocalTime.MIN);

  /**
   * As a user writes them: {@code 22:00-06:30}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static QuietHours of(String text) {
    String[] parts = text.split("-", -1);
    try {
      if (parts.length == 2) {
        return new QuietHours(time(parts[0]), time(parts[1]));
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw new IllegalArgumentException("'" + text + "' is not of the form 22:00-06:30");
  }

  private static LocalTime time(String text) {
    String time = text.strip();
    return LocalTime.parse(time.length() < 3 ? "0".repeat(2 - time.length()) + time + ":00" : time);
  }

  /** The moment, or the end of the quiet hours that it lies in. */
  public Instant after(Instant moment) {
    ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
    if (!isQuiet(at.toLocalTime())) {
      return moment;
    }
    ZonedDateTime end = at.with(to);
    return (end.isAfter(at) ? end : end.plusDays(1)).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
  }
}
