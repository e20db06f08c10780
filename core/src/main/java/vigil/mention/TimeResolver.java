package vigil.mention;

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
  private final HappeningWords happenings;
  private final TimeAnchors anchors;

  private TimeResolver(TimeWords know, NumberWords numbers, CountedWords counted) {
    this.know = know;
    this.scanner = new TimeScanner(know, numbers, counted);
    this.joiner = new TimeJoiner(know);
    this.directions = new TimeDirections(know);
    this.happenings = HappeningWords.load();
    this.anchors = new TimeAnchors(know, happenings, new TimeCounts(know, numbers));
  }

  /** Loads the words of time. Throws {@link vigil.data.DataException} for a broken file. */
  public static TimeResolver load() {
    return new TimeResolver(TimeWords.load(), NumberWords.load(), CountedWords.load());
  }

  /** The times of a report. */
  public ReportTimes resolve(Annotated report) {
    List<Scanned> sentences = report.sentences().stream().map(this::scan).toList();
    Reading dates = new Reading(report.document(), (noun, sentence, offset) -> null);
    sentences.forEach(s -> dates.read(s, s.simple));
    DatedHappenings dated = new DatedHappenings(happenings, report, dates.found);
    for (Scanned s : sentences) {
      dated.beginnings(s.sentence.index(), s.words, within(dates.found, s.sentence.span()));
    }
    Reading times = new Reading(report.document(), dated::when);
    sentences.forEach(s -> times.read(s, joined(s)));
    return new ReportTimes(report.document().text(), times.found, dates.found, times.hanging, this);
  }

  /** A sentence and its simple expressions. */
  private record Scanned(Sentence sentence, SentenceWords words, List<Found> simple) {}

  private Scanned scan(Sentence sentence) {
    SentenceWords words = new SentenceWords(sentence);
    return new Scanned(sentence, words, scanner.scan(words));
  }

  private static List<TimeExpression> within(List<TimeExpression> all, Span span) {
    return all.stream().filter(t -> t.span() != null && span.contains(t.span())).toList();
  }

  /** The simple expressions joined, and between them those that hang on a happening. */
  private List<Found> joined(Scanned s) {
    List<Found> all = new ArrayList<>();
    int at = 0;
    for (Found next : joiner.join(s.words, s.simple)) {
      hanging(s.words, at, next.start(), all);
      all.add(next);
      at = next.end();
    }
    hanging(s.words, at, s.words.size(), all);
    return all;
  }

  private void hanging(SentenceWords words, int from, int to, List<Found> all) {
    int at = from;
    while (at < to) {
      Found found = anchors.at(words, at);
      boolean fits = found != null && found.end() <= to;
      if (found != null && fits) {
        all.add(found);
      }
      at = found != null && fits ? found.end() : at + 1;
    }
  }

  /** When a happening was that a noun names at some offset of a sentence. */
  private interface Told {
    @Nullable Period when(String noun, int sentence, int offset);
  }

  /** The expressions of a report in turn, each able to lean on the one before it. */
  private final class Reading {
    private final List<TimeExpression> found = new ArrayList<>();
    private final List<Span> hanging = new ArrayList<>();
    private final Document document;
    private final Told told;
    private final NumericDates.@Nullable Order order;
    private @Nullable Anchor anchor;

    Reading(Document document, Told told) {
      this.document = document;
      this.told = told;
      this.order = scanner.order(document.outlet());
    }

    void read(Scanned s, List<Found> expressions) {
      for (Found expression : expressions) {
        Span span = s.words.span(expression.start(), expression.end());
        TimeMeaning meaning = expression.meaning();
        Period period = meaning == null ? null : meaning.in(frame(s, expression, span.start()));
        found.add(expression(span, period, note(s, expression)));
        if (meaning instanceof TimeAnchors.Anchored) {
          hanging.add(span);
        }
        anchor = Anchor.next(anchor, period, s.sentence.index());
      }
    }

    private Frame frame(Scanned s, Found expression, int offset) {
      int sentence = s.sentence.index();
      return new Frame(
          document.published(),
          directions.of(s.words, expression.start(), expression.end()),
          TimeResolver.told(anchor, sentence),
          noun -> told.when(noun, sentence, offset),
          order);
    }

    private TimeExpression expression(
        Span span, @Nullable Period period, TimeExpression.@Nullable Note note) {
      Period days = period == null ? new Period(null, null, Granularity.UNKNOWN) : period;
      return new TimeExpression(
          span,
          span.of(document.text()),
          days.from(),
          days.to(),
          days.granularity(),
          Basis.EXPRESSION,
          note);
    }
  }

  private static TimeExpression.@Nullable Note note(Scanned s, Found expression) {
    return s.simple.stream()
        .filter(f -> f.start() >= expression.start() && f.end() <= expression.end())
        .map(f -> note(f.meaning()))
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }

  private static TimeExpression.@Nullable Note note(@Nullable TimeMeaning meaning) {
    if (meaning instanceof NumericDates.Figures figures && figures.doubtful()) {
      return TimeExpression.Note.DAY_OR_MONTH_FIRST;
    }
    boolean fiscal = meaning instanceof FiscalYears.Fiscal year && year.begins() == null;
    return fiscal ? TimeExpression.Note.FISCAL_YEAR : null;
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

  /** Whether some word of the phrase tells a time, though perhaps none that a calendar holds. */
  boolean tellsTime(String text, Span phrase) {
    return Tokenizer.tokens(text, phrase).stream()
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .anyMatch(know::tellsTime);
  }
}
