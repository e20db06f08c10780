package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeExpression.Granularity;
import vigil.mention.TimeMeaning.CalendarDate;
import vigil.mention.TimeMeaning.Direction;
import vigil.mention.TimeMeaning.Frame;
import vigil.mention.TimeWords.Connector;
import vigil.mention.TimeWords.Mark;

/** Joins dates with the words around them: "since", "until", "from … to", "between … and". */
record TimeJoiner(TimeWords know) {
  /** At most so many words stand between a connector and its date: "since about early May". */
  private static final int FILLERS = 4;

  /** The simple expressions of a sentence, joined where words join them. */
  List<Found> join(SentenceWords words, List<Found> simple) {
    List<Found> joined = new ArrayList<>();
    int i = 0;
    while (i < simple.size()) {
      Found first = simple.get(i);
      int floor = joined.isEmpty() ? 0 : joined.get(joined.size() - 1).end();
      Led led = led(words, first, floor);
      Found range = i + 1 < simple.size() ? range(words, led, first, simple.get(i + 1)) : null;
      joined.add(range != null ? range : led == null ? first : bounded(led, first));
      i += range == null ? 1 : 2;
    }
    return joined;
  }

  /**
   * The connector before a date.
   *
   * @param loose whether other words stand between: "before the 2014 vote" may be in 2014
   */
  private record Led(int start, Connector connector, boolean loose) {}

  /** The connector before the date. */
  private @Nullable Led led(SentenceWords words, Found found, int floor) {
    int at = found.start();
    for (int skipped = 0; skipped <= FILLERS; skipped++) {
      PhraseTable.Match<Connector> match = know.connectors().before(words, at);
      if (match != null && match.end() >= floor && leads(match.value())) {
        boolean agent = match.value() == Connector.BY && words.at(found.end()).equals("'s");
        return agent ? null : new Led(match.end(), match.value(), skipped > 0);
      }
      boolean clock = words.digits(at - 1) && words.at(at - 1).length() == 4;
      boolean filler = know.is(words, at - 1, Mark.FILLER) || clock;
      if (!filler || at - 1 < floor) {
        return null;
      }
      at--;
    }
    return null;
  }

  private static boolean leads(Connector connector) {
    return connector != Connector.TO && connector != Connector.AND;
  }

  /** Both as one, where the words between them and before them make them one. */
  private @Nullable Found range(SentenceWords words, @Nullable Led led, Found first, Found next) {
    TimeMeaning from = first.meaning();
    TimeMeaning to = next.meaning();
    PhraseTable.Match<Connector> link = know.connectors().at(words, first.end());
    if (from == null || to == null || link == null || !reaches(words, link.end(), next.start())) {
      return null;
    }
    Connector lead = led == null ? null : led.connector;
    boolean one =
        switch (link.value()) {
          case TO -> from.getClass() == to.getClass();
          case UNTIL -> lead == Connector.FROM;
          case AND -> lead == Connector.BETWEEN || neighbours(from, to);
          default -> false;
        };
    TimeMeaning whole = between(shareYear(from, to), to);
    return one ? new Found(led == null ? first.start() : led.start, next.end(), whole) : null;
  }

  /** "Saturday and Sunday". */
  private static boolean neighbours(TimeMeaning from, TimeMeaning to) {
    return from instanceof TimeMeaning.Weekday first
        && to instanceof TimeMeaning.Weekday last
        && first.day().plus(1) == last.day();
  }

  private static boolean reaches(SentenceWords words, int at, int next) {
    return at == next || words.at(at).equals("the") && at + 1 == next;
  }

  /** An end without a year is the first such day after the beginning. */
  private static TimeMeaning between(TimeMeaning from, TimeMeaning to) {
    return frame -> {
      Period running = run(from, to, frame.looking(Direction.BACK));
      LocalDate last = running == null ? null : running.to();
      boolean over = last == null || frame.published() == null || last.isBefore(frame.published());
      return over ? run(from, to, frame) : running;
    };
  }

  private static @Nullable Period run(TimeMeaning from, TimeMeaning to, Frame frame) {
    Period first = from.in(frame);
    LocalDate begin = first == null ? null : first.from();
    boolean follows = begin != null && to instanceof CalendarDate date && date.year() == null;
    Frame after = follows ? frame.on(begin).looking(Direction.AHEAD) : frame;
    return between(first, to.in(after));
  }

  /** A year told once serves both ends: "from 3 March to 5 April 2012". */
  private static TimeMeaning shareYear(TimeMeaning from, TimeMeaning to) {
    return from instanceof CalendarDate first
            && to instanceof CalendarDate last
            && first.year() == null
            && last.year() != null
        ? first.inYear(last.year())
        : from;
  }

  private static @Nullable Period between(@Nullable Period from, @Nullable Period to) {
    if (from == null || to == null) {
      return null;
    }
    LocalDate first = from.from();
    LocalDate last = to.to();
    boolean runs = first == null || last == null || !last.isBefore(first);
    return runs ? Period.interval(first, last) : null;
  }

  private static Found bounded(Led led, Found found) {
    TimeMeaning meaning = found.meaning();
    return meaning == null
        ? found
        : new Found(led.start, found.end(), frame -> bounded(led, meaning, frame));
  }

  private static @Nullable Period bounded(Led led, TimeMeaning meaning, Frame frame) {
    Direction side = led.connector == Connector.SINCE ? Direction.BACK : frame.direction();
    Period period = meaning.in(frame.looking(side));
    if (period == null) {
      return null;
    }
    return switch (led.connector) {
      case SINCE -> since(period.from(), frame.published());
      case FROM ->
          period.granularity() == Granularity.INTERVAL ? period : since(period.from(), null);
      case AFTER -> since(after(period), frame.published());
      case BEFORE -> Period.interval(null, led.loose ? period.to() : before(period));
      case UNTIL, BY -> Period.interval(null, period.to());
      default -> period;
    };
  }

  /** From the day to the report's, where that comes after it. */
  static Period since(@Nullable LocalDate from, @Nullable LocalDate published) {
    boolean over = from != null && published != null && !published.isBefore(from);
    return Period.interval(from, over ? published : null);
  }

  /** What comes after a day may come on that day; what comes after a year does not. */
  static @Nullable LocalDate after(Period period) {
    LocalDate last = period.to();
    return last == null || period.length() == 1 ? last : last.plusDays(1);
  }

  static @Nullable LocalDate before(Period period) {
    LocalDate first = period.from();
    return first == null || period.length() == 1 ? first : first.minusDays(1);
  }
}
