package vigil.mention;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.mention.TimeMeaning.Direction;

/**
 * The words in which times are told, from the files below {@code times/}.
 *
 * @param few how many of a unit its plural alone means: "weeks before"
 */
record TimeWords(
    Map<String, MonthWord> months,
    Map<String, WeekdayWord> weekdays,
    Map<String, TimeUnit> units,
    Map<String, Season> seasons,
    PhraseTable<TimeMeaning> relative,
    PhraseTable<TimeMeaning> vague,
    PhraseTable<TimeMeaning> holidays,
    PhraseTable<Period> eras,
    PhraseTable<Count> counts,
    PhraseTable<Part> parts,
    PhraseTable<Connector> connectors,
    PhraseTable<Direction> cues,
    PhraseTable<Set<Mark>> marks,
    Set<String> telling,
    Count few) {

  /** How surely a word names a month or a weekday. */
  enum Form {
    CLEAR,
    AMBIGUOUS,
    SHORT
  }

  record MonthWord(int number, Form form) {}

  record WeekdayWord(DayOfWeek day, Form form) {}

  record Season(int month, int months) {}

  record Count(int low, int high) {}

  /** The twelfths of a period that a word picks, and where the report's day cuts it. */
  record Part(int first, int last, @Nullable Direction side) {}

  /** Words that stand before or between dates. */
  enum Connector {
    SINCE,
    UNTIL,
    BEFORE,
    AFTER,
    BY,
    FROM,
    BETWEEN,
    TO,
    AND
  }

  /** Other senses in which a word helps. */
  enum Mark {
    LAST,
    THIS,
    NEXT,
    BACK,
    AHEAD,
    AGO,
    LATER,
    EARLIER,
    PREPOSITION,
    SEASONAL,
    DETERMINER,
    FILLER,
    DAY_PART,
    RECURRENT,
    NAME,
    CLOCK,
    SAME,
    FOLLOWING,
    PRECEDING,
    MODAL_AFTER,
    ESTIMATE,
    ENDING,
    PERFECT
  }

  static TimeWords load() {
    return new TimeWords(
        months(DataFile.resource("times/months.tsv")),
        weekdays(DataFile.resource("times/weekdays.tsv")),
        units(DataFile.resource("times/units.tsv")),
        seasons(DataFile.resource("times/seasons.tsv")),
        PhraseTable.of(DataFile.resource("times/relative.tsv"), TimeWords::relative),
        PhraseTable.of(DataFile.resource("times/vague.tsv"), TimeWords::vague),
        PhraseTable.of(DataFile.resource("times/holidays.tsv"), TimeWords::holiday),
        PhraseTable.of(DataFile.resource("times/eras.tsv"), TimeWords::era),
        PhraseTable.of(DataFile.resource("times/counts.tsv"), TimeWords::count),
        PhraseTable.of(DataFile.resource("times/parts.tsv"), TimeWords::part),
        PhraseTable.of(
            DataFile.resource("times/connectors.tsv"), l -> l.constant(1, Connector.class)),
        PhraseTable.of(DataFile.resource("times/cues.tsv"), TimeWords::cue),
        PhraseTable.of(DataFile.resource("times/markers.tsv"), TimeWords::marks),
        CountedWords.set("times/telling.tsv"),
        bare(DataFile.resource("times/counts.tsv")));
  }

  /** Whether the word alone has the sense. */
  boolean is(SentenceWords words, int index, Mark mark) {
    return end(words, index, mark) == index + 1;
  }

  /** The index after the longest phrase here if it has the sense, else −1. */
  int end(SentenceWords words, int index, Mark mark) {
    PhraseTable.Match<Set<Mark>> match = marks.at(words, index);
    return match != null && match.value().contains(mark) ? match.end() : -1;
  }

  /** Whether the word is one of time in any of its senses. */
  boolean tellsTime(String word) {
    return units.containsKey(word)
        || months.containsKey(word)
        || weekdays.containsKey(word)
        || seasons.containsKey(word)
        || telling.contains(word);
  }

  static Map<String, MonthWord> months(DataFile file) {
    Map<String, MonthWord> months = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      MonthWord month = new MonthWord(number(line, 1, 1, 12), line.constant(2, Form.class));
      months.put(line.required(0, "word"), month);
    }
    return months;
  }

  static Map<String, WeekdayWord> weekdays(DataFile file) {
    Map<String, WeekdayWord> days = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      DayOfWeek day = DayOfWeek.of(number(line, 1, 1, 7));
      days.put(line.required(0, "word"), new WeekdayWord(day, line.constant(2, Form.class)));
    }
    return days;
  }

  private static Map<String, TimeUnit> units(DataFile file) {
    Map<String, TimeUnit> units = new HashMap<>();
    file.lines().forEach(l -> units.put(l.required(0, "word"), l.constant(1, TimeUnit.class)));
    return units;
  }

  private static Map<String, Season> seasons(DataFile file) {
    Map<String, Season> seasons = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      Season season = new Season(number(line, 1, 1, 12), number(line, 2, 1, 12));
      seasons.put(line.required(0, "word"), season);
    }
    return seasons;
  }

  private static TimeMeaning relative(DataFile.Line line) {
    TimeUnit unit = line.constant(1, TimeUnit.class);
    int first = number(line, 2, -TimeUnit.MOST, TimeUnit.MOST);
    int last = number(line, 3, first, TimeUnit.MOST);
    return first == last
        ? new TimeMeaning.Shifted(unit, first)
        : new TimeMeaning.Window(unit, -first, last);
  }

  private static TimeMeaning vague(DataFile.Line line) {
    return new TimeMeaning.Window(line.constant(1, TimeUnit.class), open(line, 2), open(line, 3));
  }

  private static TimeMeaning holiday(DataFile.Line line) {
    int day = number(line, 2, 1, 31);
    return new TimeMeaning.CalendarDate(null, number(line, 1, 1, 12), day, day, null);
  }

  private static Period era(DataFile.Line line) {
    int first = number(line, 1, 1, TimeDates.LAST_YEAR);
    return TimePeriods.span(first, number(line, 2, first, TimeDates.LAST_YEAR));
  }

  private static Count count(DataFile.Line line) {
    int low = number(line, 1, 1, TimeUnit.MOST);
    return new Count(low, number(line, 2, low, TimeUnit.MOST));
  }

  private static Count bare(DataFile file) {
    return file.lines().stream()
        .filter(l -> l.field(0).equals("few"))
        .map(TimeWords::count)
        .findFirst()
        .orElse(new Count(2, 5));
  }

  private static Part part(DataFile.Line line) {
    String side = line.required(3, "side");
    int first = number(line, 1, 1, 12);
    return new Part(first, number(line, 2, first, 12), side.equals("-") ? null : side(line, side));
  }

  private static Direction cue(DataFile.Line line) {
    return side(line, line.required(1, "direction"));
  }

  private static Direction side(DataFile.Line line, String word) {
    return switch (word) {
      case "past" -> Direction.BACK;
      case "future" -> Direction.AHEAD;
      default -> throw line.error("'" + word + "' is neither past nor future");
    };
  }

  private static Set<Mark> marks(DataFile.Line line) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String name : line.list(1)) {
      marks.add(mark(line, name));
    }
    if (marks.isEmpty()) {
      throw line.error("no sense in field 2");
    }
    return marks;
  }

  private static Mark mark(DataFile.Line line, String name) {
    for (Mark mark : Mark.values()) {
      if (mark.name().equals(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))) {
        return mark;
      }
    }
    throw line.error("'" + name + "' is no sense of a word of time");
  }

  private static @Nullable Integer open(DataFile.Line line, int index) {
    return line.required(index, "number").equals("-")
        ? null
        : number(line, index, 0, TimeUnit.MOST);
  }

  static int number(DataFile.Line line, int index, int least, int most) {
    String text = line.required(index, "number");
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw line.error("'" + text + "' is no number");
    }
    throw line.error(text + " is not from " + least + " to " + most);
  }
}
