package vigil.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.mention.TimeDates.Found;

/**
 * "Fiscal year 2021", "FY2021": from the month in which the years of the state that the sentence
 * names begin; the calendar's year, and in doubt, where it names none.
 */
final class FiscalYears {
  private static final String BRIEF = "fy";

  /** The first month, and whether the year in which it ends gives the name. */
  private record Rule(int month, boolean last) {}

  /** A year of a budget. */
  record Fiscal(int year, @Nullable LocalDate begins) implements TimeMeaning {
    @Override
    public Period in(Frame frame) {
      return begins == null
          ? Period.year(year)
          : Period.interval(begins, begins.plusYears(1).minusDays(1));
    }
  }

  private final PhraseTable<Rule> rules;

  private FiscalYears(PhraseTable<Rule> rules) {
    this.rules = rules;
  }

  static FiscalYears load() {
    return of(DataFile.resource("times/fiscal.tsv"));
  }

  static FiscalYears of(DataFile file) {
    return new FiscalYears(PhraseTable.of(file, FiscalYears::rule));
  }

  private static Rule rule(DataFile.Line line) {
    String named = line.required(2, "naming year");
    if (!named.equals("first") && !named.equals("last")) {
      throw line.error("'" + named + "' is neither first nor last");
    }
    return new Rule(TimeWords.number(line, 1, 1, 12), named.equals("last"));
  }

  @Nullable Found at(SentenceWords words, int at) {
    int next = words.at(at).equals("the") ? at + 1 : at;
    String word = words.at(next);
    if (word.startsWith(BRIEF) && word.length() == 6) {
      return found(words, at, next + 1, TimeDates.year(word.substring(2)));
    }
    boolean year = words.at(next + 1).equals("year");
    boolean fiscal = word.equals("fiscal") || word.equals("financial") && year;
    int number = next + (year ? 2 : 1);
    boolean led = fiscal || word.equals(BRIEF);
    return led ? found(words, at, number + 1, TimeDates.fullYear(words, number)) : null;
  }

  /** Of "2019-20" only the name's first year is read here, and the years' own rule reads both. */
  private @Nullable Found found(SentenceWords words, int start, int end, int year) {
    boolean two = words.at(end).equals("-") && words.digits(end + 1);
    return year == 0 || two ? null : new Found(start, end, new Fiscal(year, begins(words, year)));
  }

  private @Nullable LocalDate begins(SentenceWords words, int year) {
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Match<Rule> rule = rules.at(words, i);
      if (rule != null) {
        return LocalDate.of(rule.value().last ? year - 1 : year, rule.value().month, 1);
      }
    }
    return null;
  }
}
