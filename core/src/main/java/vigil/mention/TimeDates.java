package vigil.mention;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import vigil.mention.TimeMeaning.CalendarDate;
import vigil.mention.TimeWords.Form;
import vigil.mention.TimeWords.Mark;
import vigil.mention.TimeWords.MonthWord;
import vigil.mention.TimeWords.WeekdayWord;

/** Days, months and years as the calendar writes them, in an order of any English paper. */
final class TimeDates {
  static final int FIRST_YEAR = 1500;
  static final int LAST_YEAR = 2099;

  private final TimeWords know;
  private final CountedWords counted;

  TimeDates(TimeWords know, CountedWords counted) {
    this.know = know;
    this.counted = counted;
  }

  /** The index after an expression and its meaning; null for words that are to be passed over. */
  record Found(int start, int end, @Nullable TimeMeaning meaning) {}

  private record Days(int end, int first, int last) {}

  private record Month(int end, int number, Form form) {}

  /** "Wednesday, Nov. 16, 2016", "7 October", "2020-09-01"; null where no day is told. */
  @Nullable Found day(SentenceWords words, int start) {
    Found iso = iso(words, start);
    if (iso != null) {
      return iso;
    }
    WeekdayWord weekday = know.weekdays().get(words.at(start));
    if (weekday == null) {
      return dated(words, start, start, null);
    }
    int at = start + 1;
    at += words.at(at).equals(".") ? 1 : 0;
    at += know.is(words, at, Mark.DAY_PART) ? 1 : 0;
    boolean bracket = words.at(at).equals("(");
    at += bracket || words.at(at).equals(",") ? 1 : 0;
    at += words.at(at).equals("the") ? 1 : 0;
    Found found = dated(words, start, at, weekday.day());
    boolean closes = found != null && bracket && words.at(found.end).equals(")");
    return found != null && closes ? new Found(start, found.end + 1, found.meaning) : found;
  }

  private @Nullable Found dated(
      SentenceWords words, int start, int at, @Nullable DayOfWeek weekday) {
    Found found = monthFirst(words, start, at, weekday);
    return found != null ? found : dayFirst(words, start, at, weekday);
  }

  private @Nullable Found monthFirst(
      SentenceWords words, int start, int at, @Nullable DayOfWeek weekday) {
    Month month = month(words, at);
    if (month == null) {
      return null;
    }
    int next = month.end + (words.at(month.end).equals("the") ? 1 : 0);
    Days days = days(words, next);
    if (days == null || counts(words, days.end)) {
      return null;
    }
    return withYear(words, start, days.end, date(month, days, weekday));
  }

  private @Nullable Found dayFirst(
      SentenceWords words, int start, int at, @Nullable DayOfWeek weekday) {
    Days days = days(words, at);
    if (days == null) {
      return null;
    }
    int next = days.end + (words.at(days.end).equals("of") ? 1 : 0);
    next += words.at(next).equals("of") ? 1 : 0;
    Month month = month(words, next);
    if (month == null || month.form == Form.AMBIGUOUS && modal(words, month.end, next)) {
      return null;
    }
    return withYear(words, start, month.end, date(month, days, weekday));
  }

  /** "the 5 may be": no month. */
  private boolean modal(SentenceWords words, int after, int at) {
    return !words.capital(at) && know.is(words, after, Mark.MODAL_AFTER);
  }

  /** No meaning where no year has such a day: 30 February is told, and is none. */
  private static @Nullable CalendarDate date(Month month, Days days, @Nullable DayOfWeek weekday) {
    boolean exists =
        Period.date(2000, month.number, days.first) != null
            && Period.date(2000, month.number, days.last) != null;
    return exists ? new CalendarDate(null, month.number, days.first, days.last, weekday) : null;
  }

  private Found withYear(SentenceWords words, int start, int end, @Nullable CalendarDate date) {
    int at = end + (words.at(end).equals(",") || words.at(end).equals("of") ? 1 : 0);
    int year = fullYear(words, at);
    if (absurd(words, at)) {
      return new Found(start, at + 1, null);
    }
    boolean told = year > 0 && !counts(words, at + 1) && !know.is(words, at + 1, Mark.CLOCK);
    if (!told) {
      return new Found(start, end, date);
    }
    return new Found(start, at + 1, date == null ? null : date.existingIn(year));
  }

  /** "3 May 20023": no year of any report, and counting nothing. */
  private boolean absurd(SentenceWords words, int at) {
    boolean number = words.digits(at) && words.at(at).length() >= 4 && fullYear(words, at) == 0;
    String next = words.at(at + 1);
    return number
        && (next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0)) && !next.equals("/"));
  }

  /** "October", "Oct. 2023", "October of 2023". */
  @Nullable Found month(SentenceWords words, int start, boolean named) {
    Month month = month(words, start);
    if (month == null) {
      return null;
    }
    CalendarDate date = new CalendarDate(null, month.number, 0, 0, null);
    Found found = withYear(words, start, month.end, date);
    boolean year = found.end > month.end;
    boolean clear = year || month.form == Form.CLEAR || month.form == Form.AMBIGUOUS && named;
    return clear || month.form == Form.AMBIGUOUS && surelyMonth(words, start) ? found : null;
  }

  private boolean surelyMonth(SentenceWords words, int at) {
    boolean led = know.is(words, at - 1, Mark.PREPOSITION) && !modal(words, at + 1, at);
    return led || words.at(at - 1).equals("the") && words.capital(at) && thing(words, at + 1);
  }

  /** "the August war", not "the March on the capital". */
  private boolean thing(SentenceWords words, int at) {
    String word = words.at(at);
    boolean letters = !word.isEmpty() && Character.isLetter(word.charAt(0));
    return letters && !words.capital(at) && !know.is(words, at, Mark.PREPOSITION);
  }

  private @Nullable Month month(SentenceWords words, int at) {
    MonthWord word = know.months().get(words.at(at));
    if (word == null) {
      return null;
    }
    boolean point = word.form() == Form.SHORT && words.at(at + 1).equals(".");
    return new Month(at + (point ? 2 : 1), word.number(), word.form());
  }

  /** "7", "7th", "3 to 5", "29 and 30". */
  private @Nullable Days days(SentenceWords words, int at) {
    int first = dayNumber(words, at);
    if (first == 0) {
      return null;
    }
    int last = joinsDays(words.at(at + 1)) ? dayNumber(words, at + 2) : 0;
    boolean range = last > first && !counts(words, at + 3) && !know.is(words, at + 3, Mark.CLOCK);
    return range ? new Days(at + 3, first, last) : new Days(at + 1, first, first);
  }

  private static boolean joinsDays(String word) {
    return word.equals("-") || word.equals("to") || word.equals("and") || word.equals("or");
  }

  /** 1 to 31, or 0 where there is no such number, or where it begins "24-year-old" or "7:30". */
  private int dayNumber(SentenceWords words, int at) {
    String word = words.at(at);
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    String rest = word.substring(digits);
    boolean ordinal =
        rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
    if (digits == 0 || digits > 2 || !rest.isEmpty() && !ordinal || measure(words, at + 1)) {
      return 0;
    }
    int number = Integer.parseInt(word.substring(0, digits));
    return number <= 31 ? number : 0;
  }

  private boolean measure(SentenceWords words, int at) {
    return words.at(at).equals("-") && know.units().containsKey(words.at(at + 1));
  }

  /** Whether the number before is of people or things rather than of a day or a year. */
  private boolean counts(SentenceWords words, int next) {
    return counted.measured(words.at(next)) || counted.people(words.at(next));
  }

  private @Nullable Found iso(SentenceWords words, int at) {
    int year = fullYear(words, at);
    if (year == 0 || !words.at(at + 1).equals("-") || !words.at(at + 3).equals("-")) {
      return null;
    }
    if (!words.digits(at + 2) || !words.digits(at + 4)) {
      return null;
    }
    int month = small(words.at(at + 2));
    int day = small(words.at(at + 4));
    boolean exists = Period.date(year, month, day) != null;
    return new Found(at, at + 5, exists ? new CalendarDate(year, month, day, day, null) : null);
  }

  private static int small(String digits) {
    return digits.length() > 2 ? 0 : Integer.parseInt(digits);
  }

  /** The year that four digits tell, or 0. */
  static int fullYear(SentenceWords words, int at) {
    return year(words.at(at));
  }

  /** The year that four digits tell, or 0. */
  static int year(String digits) {
    if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int year = Integer.parseInt(digits);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }
}
