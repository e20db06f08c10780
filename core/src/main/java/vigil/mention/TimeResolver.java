package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.document.Document;
import vigil.document.Span;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeExpression.Basis;
import vigil.mention.TimeExpression.Granularity;
import vigil.mention.TimeMeaning.Direction;
import vigil.mention.TimeMeaning.Frame;

/**
 * Reads expressions of time against the report's day.
 *
 * <p>A weekday or a date without a year is the last one up to the report's day, unless its clause
 * looks ahead. Without a report's day, relative expressions keep their words alone. Weeks run from
 * Monday to Sunday. Vague expressions are read by the intervals of {@code times/vague.tsv}. "In the
 * past" ends on the report's day and has no beginning. Safe for many threads at once.
 */
public final class TimeResolver {
  private final TimeWords know;
  private final TimeScanner scanner;
  private final TimeJoiner joiner;
  private final TimeDirections directions;

  private TimeResolver(TimeWords know, NumberWords numbers, CountedWords counted) {
    this.know = know;
    this.scanner = new TimeScanner(know, numbers, counted);
    this.joiner = new TimeJoiner(know);
    this.directions = new TimeDirections(know);
  }

  /** Loads the words of time. Throws {@link vigil.data.DataException} for a broken file. */
  public static TimeResolver load() {
    return new TimeResolver(TimeWords.load(), NumberWords.load(), CountedWords.load());
  }

  /** The times of a report. */
  public ReportTimes resolve(Annotated report) {
    Reading dates = new Reading(report.document());
    Reading times = new Reading(report.document());
    for (Sentence sentence : report.sentences()) {
      SentenceWords words = new SentenceWords(sentence);
      List<Found> simple = scanner.scan(words);
      dates.read(sentence, words, simple);
      times.read(sentence, words, joiner.join(words, simple));
    }
    return new ReportTimes(report.document().text(), times.found, dates.found, this);
  }

  /** The expressions of a report in turn, each able to lean on the one before it. */
  private final class Reading {
    private final List<TimeExpression> found = new ArrayList<>();
    private final String text;
    private final @Nullable LocalDate published;
    private @Nullable Anchor anchor;

    Reading(Document document) {
      this.text = document.text();
      this.published = document.published();
    }

    void read(Sentence sentence, SentenceWords words, List<Found> expressions) {
      for (Found expression : expressions) {
        TimeMeaning meaning = expression.meaning();
        if (meaning != null) {
          Direction side = directions.of(words, expression.start(), expression.end());
          Period period = meaning.in(new Frame(published, side, told(anchor, sentence.index())));
          Span span = words.span(expression.start(), expression.end());
          found.add(expression(span, text, period));
          anchor = Anchor.next(anchor, period, sentence.index());
        }
      }
    }
  }

  /** A day, month or year that later words may lean on, and the sentence that told it. */
  private record Anchor(Period told, int sentence) {
    static @Nullable Anchor next(@Nullable Anchor last, @Nullable Period told, int sentence) {
      return told == null || told.granularity() == Granularity.INTERVAL
          ? last
          : new Anchor(told, sentence);
    }
  }

  private static @Nullable Period told(@Nullable Anchor anchor, int sentence) {
    return anchor != null && sentence - anchor.sentence <= 1 ? anchor.told : null;
  }

  private static TimeExpression expression(Span span, String text, @Nullable Period period) {
    return period == null
        ? new TimeExpression(span, span.of(text), null, null, Granularity.UNKNOWN, Basis.EXPRESSION)
        : new TimeExpression(
            span,
            span.of(text),
            period.from(),
            period.to(),
            period.granularity(),
            Basis.EXPRESSION);
  }

  /** Whether some word of the phrase tells a time, though perhaps none that a calendar holds. */
  boolean tellsTime(String text, Span phrase) {
    return Tokenizer.tokens(text, phrase).stream()
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .anyMatch(know::tellsTime);
  }
}
