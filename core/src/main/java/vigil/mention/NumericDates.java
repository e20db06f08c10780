package vigil.mention;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeMeaning.CalendarDate;
import vigil.mention.TimeMeaning.Frame;
import vigil.mention.TimeWords.Mark;

/**
 * Dates of figures alone: "5/11", "5/11/2023", "5/11/23". Where both figures may be the month, the
 * outlet's custom decides, or the day stands first, and the date is in doubt.
 */
final class NumericDates {
  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  /** Which figure stands first, by outlet. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private final TimeWords know;
  private final Map<String, Order> outlets;

  NumericDates(TimeWords know) {
    this(know, outlets(DataFile.resource("times/outlets.tsv")));
  }

  NumericDates(TimeWords know, Map<String, Order> outlets) {
    this.know = know;
    this.outlets = outlets;
  }

  static Map<String, Order> outlets(DataFile file) {
    Map<String, Order> outlets = new HashMap<>();
    file.lines().forEach(l -> outlets.put(l.required(0, "outlet"), l.constant(1, Order.class)));
    return Map.copyOf(outlets);
  }

  /** The date that begins at the word; without a year only where a preposition leads to it. */
  @Nullable Found at(SentenceWords words, int at) {
    int first = figure(words, at);
    int second = words.at(at + 1).equals("/") ? figure(words, at + 2) : 0;
    if (first == 0 || second == 0 || first > MONTHS && second > MONTHS) {
      return null;
    }
    int year = words.at(at + 3).equals("/") ? year(words, at + 4) : 0;
    boolean led = know.is(words, at - 1, Mark.PREPOSITION) && !words.at(at + 3).equals("/");
    if (year == 0 && !led) {
      return null;
    }
    int end = year == 0 ? at + 3 : at + 5;
    return new Found(at, end, new Figures(first, second, year == 0 ? null : year));
  }

  private static int figure(SentenceWords words, int at) {
    return words.digits(at) && words.at(at).length() < 3 ? Integer.parseInt(words.at(at)) : 0;
  }

  private static int year(SentenceWords words, int at) {
    boolean brief = words.digits(at) && words.at(at).length() == 2;
    return brief ? CENTURY + Integer.parseInt(words.at(at)) : TimeDates.fullYear(words, at);
  }

  /** The order that the outlet's name or address tells, or null. */
  @Nullable Order order(@Nullable String outlet) {
    if (outlet == null) {
      return null;
    }
    String name = outlet.toLowerCase(java.util.Locale.ROOT).replace("www.", "");
    Order own = outlets.get(name);
    int dot = name.lastIndexOf('.');
    return own != null || dot < 0 ? own : outlets.get(name.substring(dot));
  }

  /** Two figures, of which one is the day and the other the month. */
  record Figures(int first, int second, @Nullable Integer year) implements TimeMeaning {
    boolean doubtful() {
      return first <= MONTHS && second <= MONTHS && first != second;
    }

    @Override
    public @Nullable Period in(Frame frame) {
      boolean monthFirst = second > MONTHS || doubtful() && frame.order() == Order.MONTH_FIRST;
      int month = monthFirst ? first : second;
      int day = monthFirst ? second : first;
      boolean exists = Period.date(year == null ? CENTURY : year, month, day) != null;
      return exists ? new CalendarDate(year, month, day, day, null).in(frame) : null;
    }
  }
}
