package vigil.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vigil.actors.Days;

/** Reads the dates of foreign forms: a day, month or year, with or without a time behind. Pure. */
final class Dates {
  private Dates() {}

  /**
   * The days from one to the other.
   *
   * @throws RuntimeException if one is no date or they are the wrong way round
   */
  static Days days(String from, String to) {
    return new Days(day(from, false), day(to, true));
  }

  /** A day; nothing where Wikidata's extract says only that the day is unknown. */
  private static @Nullable LocalDate day(String text, boolean last) {
    String date = text.strip();
    if (date.isEmpty() || date.startsWith("_:") || date.contains("genid")) {
      return null;
    }
    date = date.startsWith("+") ? date.substring(1) : date;
    int time = date.indexOf('T');
    date = time > 0 ? date.substring(0, time) : date;
    if (date.length() == 10 && date.endsWith("-00")) {
      date = date.substring(0, date.startsWith("-00", 4) ? 4 : 7);
    }
    return switch (date.length()) {
      case 4 -> LocalDate.parse(date + (last ? "-12-31" : "-01-01"));
      case 7 -> last ? YearMonth.parse(date).atEndOfMonth() : YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }
}
