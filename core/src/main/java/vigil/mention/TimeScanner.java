package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeExpression.Granularity;
import vigil.mention.TimeMeaning.Relative;
import vigil.mention.TimeWords.Mark;

/** Finds the simple expressions of a sentence: at each word the longest that begins there. */
final class TimeScanner {
  /** "have" stands so near to "for three days". */
  private static final int PERFECT_REACH = 10;

  private final TimeWords know;
  private final TimeDates dates;
  private final TimePeriods periods;
  private final TimeCounts counts;
  private final NumericDates figures;
  private final Feasts feasts;
  private final FiscalYears fiscal;

  TimeScanner(TimeWords know, NumberWords numbers, CountedWords counted) {
    this.know = know;
    this.dates = new TimeDates(know, counted);
    this.periods = new TimePeriods(know, dates, counted);
    this.counts = new TimeCounts(know, numbers);
    this.figures = new NumericDates(know);
    this.feasts = Feasts.load();
    this.fiscal = FiscalYears.load();
  }

  /** In which order an outlet writes dates of figures, or null. */
  NumericDates.@Nullable Order order(@Nullable String outlet) {
    return figures.order(outlet);
  }

  /** In the order of the text, none overlapping; invalid dates have no meaning. */
  List<Found> scan(SentenceWords words) {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Found found = at(words, at);
      if (found == null) {
        at++;
      } else {
        all.add(found);
        at = found.end();
      }
    }
    return all;
  }

  private @Nullable Found at(SentenceWords words, int at) {
    if (!begins(words.at(at))) {
      return null;
    }
    Found best = dates.day(words, at);
    best = longer(best, periods.part(words, at));
    best = longer(best, known(words, at));
    best = longer(best, figures.at(words, at));
    best = longer(best, feasts.at(words, at));
    best = longer(best, fiscal.at(words, at));
    best = longer(best, lasting(words, at));
    best = longer(best, beside(words, at));
    best = longer(best, periods.window(words, at, counts));
    best = longer(best, ago(words, at));
    best = longer(best, anchored(words, at));
    return longer(best, theWeekend(words, at));
  }

  private static boolean begins(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0));
  }

  private static @Nullable Found longer(@Nullable Found a, @Nullable Found b) {
    return a == null || b != null && b.end() > a.end() ? b : a;
  }

  private @Nullable Found known(SentenceWords words, int at) {
    Found best = found(at, know.relative().at(words, at));
    PhraseTable.Match<TimeMeaning> vague = know.vague().at(words, at);
    boolean counted = vague != null && countedOn(words, vague.end());
    best = counted ? best : longer(best, found(at, vague));
    boolean surname = words.capital(at) && words.capital(at - 1) && at > 1;
    return surname ? best : longer(best, found(at, know.holidays().at(words, at)));
  }

  /** "in the past 24 hours" is not "in the past". */
  private boolean countedOn(SentenceWords words, int at) {
    return counts.at(words, at) != null || know.units().containsKey(words.at(at));
  }

  private static @Nullable Found found(int start, PhraseTable.@Nullable Match<TimeMeaning> match) {
    return match == null ? null : new Found(start, match.end(), match.value());
  }

  /** "three days ago"; more or fewer units than told leave the first or last day open. */
  private @Nullable Found ago(SentenceWords words, int start) {
    TimeCounts.Amount amount = counts.at(words, start);
    if (amount == null || !know.is(words, amount.end(), Mark.AGO)) {
      return null;
    }
    boolean more = words.at(start - 1).equals("than") && words.at(start - 2).equals("more");
    return new Found(start, amount.end() + 1, more ? longAgo(amount) : ago(amount));
  }

  private static Relative ago(TimeCounts.Amount amount) {
    return (published, direction) -> {
      TimeUnit unit = amount.unit();
      TimeUnit known = unit.compareTo(TimeUnit.YEAR) > 0 ? TimeUnit.YEAR : unit;
      Period first = known.around(unit.shift(published, -amount.high()));
      Period last = known.around(unit.shift(published, -amount.low()));
      return amount.low() == amount.high() ? first : Period.interval(first.from(), last.to());
    };
  }

  private static Relative longAgo(TimeCounts.Amount amount) {
    return (published, direction) ->
        Period.interval(null, amount.unit().shift(published, -amount.high()));
  }

  /** "the next day", "two weeks later", "the same day": from the day told just before. */
  private @Nullable Found anchored(SentenceWords words, int start) {
    TimeCounts.Amount amount = counts.at(words, start);
    if (amount != null) {
      boolean later = know.end(words, amount.end(), Mark.LATER) > 0;
      int end =
          Math.max(
              know.end(words, amount.end(), Mark.LATER),
              know.end(words, amount.end(), Mark.EARLIER));
      return end < 0 ? null : shifted(start, end, amount, later ? 1 : -1);
    }
    return neighbour(words, start);
  }

  private static @Nullable Found shifted(int start, int end, TimeCounts.Amount amount, int sign) {
    int units = amount.low() == amount.high() ? sign * amount.low() : 0;
    return new Found(start, end, frame -> from(frame.anchor(), amount.unit(), units));
  }

  /** A day is not known from a month, nor a month from a year. */
  private static @Nullable Period from(@Nullable Period anchor, TimeUnit unit, int units) {
    LocalDate first = anchor == null ? null : anchor.from();
    if (anchor == null || first == null || units == 0 || unit.shorterThanDay()) {
      return null;
    }
    boolean day = anchor.granularity() == Granularity.DAY;
    boolean month =
        anchor.granularity() == Granularity.MONTH && unit.compareTo(TimeUnit.MONTH) >= 0;
    boolean known = day || month || unit.compareTo(TimeUnit.YEAR) >= 0;
    TimeUnit told = unit.compareTo(TimeUnit.YEAR) > 0 ? TimeUnit.YEAR : unit;
    return known ? told.around(unit.shift(first, units)) : null;
  }

  /** "They have fought for three days": until the report's day. */
  private @Nullable Found lasting(SentenceWords words, int start) {
    if (!words.at(start).equals("for")) {
      return null;
    }
    int at = start + 1;
    while (at < start + 4 && know.is(words, at, Mark.ESTIMATE) || words.at(at).equals("more")) {
      at++;
    }
    TimeCounts.Amount amount = counts.at(words, at);
    boolean days = amount != null && !amount.unit().shorterThanDay();
    return amount != null && days && perfect(words, start, amount.end())
        ? new Found(start, amount.end(), new TimeMeaning.Window(amount.unit(), amount.high(), 0))
        : null;
  }

  /** Whether the verb beside says that it goes on: "have been". */
  private boolean perfect(SentenceWords words, int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - PERFECT_REACH); i--) {
      if (know.is(words, i, Mark.PERFECT)) {
        return true;
      }
      if (words.at(i).equals(",") || words.at(i).equals(";")) {
        return false;
      }
    }
    int last = start == 0 ? end + PERFECT_REACH : end;
    for (int i = end; i < last; i++) {
      if (know.is(words, i, Mark.PERFECT)) {
        return true;
      }
    }
    return false;
  }

  /** "the year before", with nothing that it would be before. */
  private @Nullable Found beside(SentenceWords words, int start) {
    TimeUnit unit = words.at(start).equals("the") ? know.units().get(words.at(start + 1)) : null;
    String side = words.at(start + 2);
    boolean before = side.equals("before");
    if (unit == null || !before && !side.equals("after")) {
      return null;
    }
    String next = words.at(start + 3);
    boolean ends = next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0));
    boolean ended = ends || know.is(words, start + 3, Mark.ENDING);
    int step = before ? -1 : 1;
    return ended ? new Found(start, start + 3, frame -> from(frame.anchor(), unit, step)) : null;
  }

  private @Nullable Found neighbour(SentenceWords words, int start) {
    Mark[] marks = {Mark.SAME, Mark.FOLLOWING, Mark.PRECEDING};
    for (int i = 0; i < marks.length; i++) {
      int end = know.end(words, start, marks[i]);
      boolean day = end > 0 && know.units().get(words.at(end)) == TimeUnit.DAY;
      if (day && !words.at(end).endsWith("s")) {
        int step = i == 2 ? -1 : i;
        return new Found(start, end + 1, frame -> nextTo(frame.anchor(), step));
      }
    }
    return null;
  }

  private static @Nullable Period nextTo(@Nullable Period anchor, int step) {
    if (anchor == null || anchor.granularity() != Granularity.DAY || anchor.from() == null) {
      return null;
    }
    return Period.day(anchor.from().plusDays(step));
  }

  private @Nullable Found theWeekend(SentenceWords words, int at) {
    boolean weekend = words.at(at).equals("the") && words.at(at + 1).equals("weekend");
    return weekend ? new Found(at, at + 2, (Relative) (published, d) -> weekend(published)) : null;
  }

  private static Period weekend(LocalDate published) {
    boolean during = published.getDayOfWeek().getValue() >= 6;
    return TimeUnit.WEEKEND.around(during ? published : published.minusWeeks(1));
  }
}
