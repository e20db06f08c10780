package vigil.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeMeaning.CalendarDate;
import vigil.mention.TimeMeaning.Direction;
import vigil.mention.TimeMeaning.Relative;
import vigil.mention.TimeMeaning.Shifted;
import vigil.mention.TimeMeaning.Weekday;
import vigil.mention.TimeMeaning.Window;
import vigil.mention.TimeWords.Form;
import vigil.mention.TimeWords.Mark;
import vigil.mention.TimeWords.Part;
import vigil.mention.TimeWords.Season;
import vigil.mention.TimeWords.WeekdayWord;

/** Weekdays, weeks, months, seasons, years, decades, and their parts: "late last year". */
final class TimePeriods {
  private final TimeWords know;
  private final TimeDates dates;
  private final CountedWords counted;

  TimePeriods(TimeWords know, TimeDates dates, CountedWords counted) {
    this.know = know;
    this.dates = dates;
    this.counted = counted;
  }

  /** A period or a part of one. */
  @Nullable Found part(SentenceWords words, int start) {
    PhraseTable.Match<Part> part = know.parts().at(words, start);
    if (part == null) {
      return whole(words, start, start);
    }
    int at = part.end();
    at += words.at(at).equals("-") ? 1 : 0;
    at += words.at(at).equals("of") || words.at(at).equals("in") ? 1 : 0;
    Found weekday = weekday(words, at);
    if (weekday != null) {
      return new Found(start, weekday.end(), weekday.meaning());
    }
    Found period = whole(words, start, at);
    TimeMeaning meaning = period == null ? null : period.meaning();
    return period == null || meaning == null
        ? null
        : new Found(start, period.end(), frame -> cut(meaning.in(frame), part.value(), frame));
  }

  private static @Nullable Period cut(@Nullable Period period, Part part, TimeMeaning.Frame frame) {
    if (period == null) {
      return null;
    }
    LocalDate published = frame.published();
    if (part.side() == null || published == null) {
      return period.twelfths(part.first(), part.last());
    }
    Period cut =
        part.side() == Direction.BACK
            ? Period.interval(period.from(), earlier(period.to(), published))
            : Period.interval(later(period.from(), published), period.to());
    return cut.length() > 0 ? cut : period;
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a != null && a.isBefore(b) ? a : b;
  }

  private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
    return a != null && a.isAfter(b) ? a : b;
  }

  private @Nullable Found whole(SentenceWords words, int start, int at) {
    boolean parted = at > start;
    Found found = relative(words, start, at);
    found = found != null ? found : dates.month(words, at, parted);
    found = found != null ? found : season(words, at, parted);
    found = found != null ? found : decade(words, at);
    found = found != null ? found : era(words, at);
    found = found != null ? found : year(words, at, parted);
    found = found != null || !parted ? found : theUnit(words, at);
    found = found != null || parted ? found : weekday(words, at);
    return found == null ? null : new Found(start, found.end(), found.meaning());
  }

  /** "Saturday night"; not "every Friday", "Bloody Sunday". */
  private @Nullable Found weekday(SentenceWords words, int at) {
    WeekdayWord day = know.weekdays().get(words.at(at));
    boolean other = know.is(words, at - 1, Mark.RECURRENT) || know.is(words, at - 1, Mark.NAME);
    return day == null || day.form() != Form.CLEAR || other
        ? null
        : new Found(at, afterDayPart(words, at + 1), new Weekday(day.day()));
  }

  private int afterDayPart(SentenceWords words, int at) {
    int part = at + (words.at(at).equals("at") || words.at(at).equals("-") ? 1 : 0);
    return know.is(words, part, Mark.DAY_PART) ? part + 1 : at;
  }

  /** "last week", "this Friday", "next October", "last 19 November". */
  private @Nullable Found relative(SentenceWords words, int start, int at) {
    int article = words.at(at).equals("the") ? at + 1 : at;
    for (Mark mark : new Mark[] {Mark.LAST, Mark.NEXT, Mark.THIS}) {
      int end = Math.max(know.end(words, at, mark), know.end(words, article, mark));
      if (end > 0) {
        return relativeTo(words, start, end, mark);
      }
    }
    return null;
  }

  private @Nullable Found relativeTo(SentenceWords words, int start, int at, Mark mark) {
    int step = mark == Mark.LAST ? -1 : mark == Mark.NEXT ? 1 : 0;
    TimeUnit unit = know.units().get(words.at(at));
    if (unit != null && calendarUnit(words, at, unit)) {
      return new Found(start, at + 1, unit(unit, step));
    }
    WeekdayWord day = know.weekdays().get(words.at(at));
    if (day != null && day.form() == Form.CLEAR) {
      return new Found(start, afterDayPart(words, at + 1), weekday(day.day(), step));
    }
    Found date = dates.day(words, at);
    date = date != null ? date : dates.month(words, at, true);
    date = date != null ? date : season(words, at, true);
    TimeMeaning meaning = date == null ? null : date.meaning();
    return date == null || meaning == null
        ? null
        : new Found(start, date.end(), directed(meaning, step));
  }

  private static boolean calendarUnit(SentenceWords words, int at, TimeUnit unit) {
    boolean one = !words.at(at).endsWith("s") && !words.at(at + 1).equals("of");
    return one && !unit.shorterThanDay() && unit != TimeUnit.DAY;
  }

  /** A weekend told on it or after it is the week's own; "this" before it looks ahead. */
  private static Relative unit(TimeUnit unit, int step) {
    if (unit != TimeUnit.WEEKEND) {
      return new Shifted(unit, step);
    }
    return (published, direction) -> {
      boolean during = published.getDayOfWeek().getValue() >= 6;
      boolean back = step < 0 || step == 0 && direction == Direction.BACK && !during;
      return unit.around(published.plusWeeks(back ? -1 : Math.max(0, step)));
    };
  }

  private static TimeMeaning weekday(DayOfWeek day, int step) {
    Weekday weekday = new Weekday(day);
    return step == 0
        ? weekday
        : (Relative)
            (published, direction) ->
                weekday.from(published.plusDays(step), step < 0 ? Direction.BACK : Direction.AHEAD);
  }

  /** The date on that side of the report's own month or day, which itself is "this". */
  private static TimeMeaning directed(TimeMeaning meaning, int step) {
    if (step == 0) {
      return thisOne(meaning);
    }
    return frame -> {
      LocalDate published = frame.published();
      boolean month = meaning instanceof CalendarDate d && d.day() == 0;
      LocalDate edge = published == null ? null : edge(published, step, month);
      return meaning.in(frame.on(edge).looking(step < 0 ? Direction.BACK : Direction.AHEAD));
    };
  }

  private static LocalDate edge(LocalDate published, int step, boolean month) {
    YearMonth own = YearMonth.from(published);
    if (!month) {
      return published.plusDays(step);
    }
    return step < 0 ? own.atDay(1).minusDays(1) : own.atEndOfMonth().plusDays(1);
  }

  private static TimeMeaning thisOne(TimeMeaning meaning) {
    return frame -> {
      LocalDate published = frame.published();
      return published != null && meaning instanceof CalendarDate date && date.year() == null
          ? date.inYear(published.getYear()).in(frame)
          : meaning.in(frame);
    };
  }

  /** "the summer of 2014", "last winter", "in spring"; not "a spring offensive". */
  private @Nullable Found season(SentenceWords words, int at, boolean named) {
    int start = words.at(at).equals("the") ? at + 1 : at;
    Season season = know.seasons().get(words.at(start));
    if (season == null) {
      return null;
    }
    int of = start + (words.at(start + 1).equals("of") ? 2 : 1);
    int year = TimeDates.fullYear(words, of);
    if (year > 0) {
      return new Found(at, of + 1, frame -> season(season, year));
    }
    boolean sure = named && start == at || know.is(words, at - 1, Mark.SEASONAL);
    return sure && !lowerWord(words, start + 1) ? new Found(at, start + 1, latest(season)) : null;
  }

  private boolean lowerWord(SentenceWords words, int at) {
    String word = words.at(at);
    boolean link =
        word.equals("and") || word.equals("when") || know.is(words, at, Mark.PREPOSITION);
    return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !link;
  }

  private static Relative latest(Season season) {
    return (published, direction) -> {
      int year = published.getYear();
      Period own = season(season, year);
      LocalDate edge = direction == Direction.AHEAD ? own.to() : own.from();
      boolean passed = edge != null && edge.isBefore(published);
      return direction == Direction.AHEAD
          ? passed ? season(season, year + 1) : own
          : passed ? own : season(season, year - 1);
    };
  }

  private static Period season(Season season, int year) {
    YearMonth first = YearMonth.of(season.month() == 12 ? year - 1 : year, season.month());
    return Period.interval(first.atDay(1), first.plusMonths(season.months() - 1L).atEndOfMonth());
  }

  /** "the 1990s", "1980's", "the 90s". */
  private static @Nullable Found decade(SentenceWords words, int at) {
    int start = words.at(at).equals("the") ? at + 1 : at;
    String word = words.at(start);
    boolean possessive = start > at && word.endsWith("0") && words.at(start + 1).equals("'s");
    if (word.length() == 5 && word.endsWith("0s") || possessive && word.length() == 4) {
      int year = parse(word.substring(0, 4));
      int end = possessive ? start + 2 : start + 1;
      return year < TimeDates.FIRST_YEAR || year > TimeDates.LAST_YEAR
          ? null
          : new Found(at, end, frame -> TimeUnit.years(year, 10));
    }
    boolean brief = start > at && word.length() == 3 && word.endsWith("0s");
    int tens = brief ? parse(word.substring(0, 2)) : -1;
    return tens < 30 ? null : new Found(at, start + 1, frame -> TimeUnit.years(1900 + tens, 10));
  }

  /** "the 20th century", "the sixties". */
  private @Nullable Found era(SentenceWords words, int at) {
    PhraseTable.Match<Period> era = know.eras().at(words, at);
    boolean article = era == null && words.at(at).equals("the");
    PhraseTable.Match<Period> named = article ? know.eras().at(words, at + 1) : era;
    return named == null ? null : new Found(at, named.end(), frame -> named.value());
  }

  private static int parse(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
  }

  /** Four digits that tell a year, and not a number, an hour or a street. */
  private @Nullable Found year(SentenceWords words, int at, boolean parted) {
    int year = TimeDates.fullYear(words, at);
    if (year == 0 || !yearHere(words, at, year, parted)) {
      return null;
    }
    int last = lastYear(words, at, year);
    return last > year
        ? new Found(at, at + 3, frame -> span(year, last))
        : new Found(at, at + 1, frame -> Period.year(year));
  }

  private boolean yearHere(SentenceWords words, int at, int year, boolean parted) {
    String next = words.at(at + 1);
    boolean counts = counted.people(next) || counted.measured(next);
    if (counts || know.is(words, at + 1, Mark.CLOCK) || know.is(words, at - 1, Mark.ESTIMATE)) {
      return false;
    }
    boolean led = parted || know.is(words, at - 1, Mark.PREPOSITION);
    boolean article = words.at(at - 1).equals("the") || words.at(at - 1).equals("'s");
    boolean things = !article && next.endsWith("s") && next.length() > 3 && !words.capital(at + 1);
    return year >= 1900 ? !things : led && !lowerWord(words, at + 1);
  }

  /** The end of "1980-88" or "2003-2005", else the year itself. */
  private static int lastYear(SentenceWords words, int at, int year) {
    boolean joins = words.at(at + 1).equals("-") || words.at(at + 1).equals("/");
    if (!joins || !words.digits(at + 2)) {
      return year;
    }
    String digits = words.at(at + 2);
    int last = digits.length() == 2 ? year / 100 * 100 + Integer.parseInt(digits) : 0;
    return digits.length() == 4 ? TimeDates.fullYear(words, at + 2) : last;
  }

  static Period span(int first, int last) {
    return Period.interval(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /** "the month", after "the end of"; "the weekend" alone is the expression's own rule. */
  private @Nullable Found theUnit(SentenceWords words, int at) {
    TimeUnit unit = words.at(at).equals("the") ? know.units().get(words.at(at + 1)) : null;
    return unit == null || !calendarUnit(words, at + 1, unit)
        ? null
        : new Found(at, at + 2, new Shifted(unit, 0));
  }

  /** "the past 24 hours", "the next few months", "the last decade". */
  @Nullable Found window(SentenceWords words, int start, TimeCounts counts) {
    int at = start + (words.at(start).equals("the") || words.at(start).equals("these") ? 1 : 0);
    boolean back = know.end(words, at, Mark.BACK) > 0;
    int after = Math.max(know.end(words, at, Mark.BACK), know.end(words, at, Mark.AHEAD));
    boolean ahead = know.end(words, at, Mark.AHEAD) > 0;
    if (after < 0) {
      return null;
    }
    TimeCounts.Amount amount = counts.at(words, after);
    boolean single = amount == null && words.at(at).equals("past");
    TimeUnit unit = single ? know.units().get(words.at(after)) : null;
    if (amount == null && unit != null && !words.at(after + 1).equals("of")) {
      amount = new TimeCounts.Amount(after + 1, unit, 1, 1);
    }
    if (amount == null) {
      return null;
    }
    int units = amount.high();
    Window window =
        back && !ahead ? new Window(amount.unit(), units, 0) : new Window(amount.unit(), 0, units);
    return new Found(start, amount.end(), window);
  }
}
