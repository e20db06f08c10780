package vigil.mention;

import java.util.List;
import java.util.Optional;
import vigil.document.Span;
import vigil.mention.TimeExpression.Basis;
import vigil.mention.TimeExpression.Granularity;

/** The times of one report. Immutable. */
public final class ReportTimes implements Mentions.Times {
  private final String text;
  private final List<TimeExpression> all;
  private final List<TimeExpression> dates;
  private final List<Span> hanging;
  private final List<Span> spans;
  private final TimeResolver resolver;

  ReportTimes(
      String text,
      List<TimeExpression> all,
      List<TimeExpression> dates,
      List<Span> hanging,
      TimeResolver resolver) {
    this.hanging = List.copyOf(hanging);
    this.text = text;
    this.dates = List.copyOf(dates);
    this.all = List.copyOf(all);
    this.spans = all.stream().map(TimeExpression::span).toList();
    this.resolver = resolver;
  }

  @Override
  public List<TimeExpression> all() {
    return all;
  }

  @Override
  public List<TimeExpression> dates() {
    return dates;
  }

  @Override
  public boolean hangsOn(Span happening) {
    return hanging.stream().anyMatch(h -> h.contains(happening));
  }

  /** The expressions that lie wholly inside the span, in the order of the text. */
  public List<TimeExpression> within(Span span) {
    return overlapping(span).stream().filter(t -> inside(span, t)).toList();
  }

  /**
   * The most exact expression that shares words with the phrase, the first of several; when there
   * is none, but the phrase tells a time in a way that no calendar holds ("before dawn", "after the
   * vote"), its own words with days and granularity unknown.
   */
  @Override
  public Optional<TimeExpression> in(Span phrase) {
    List<TimeExpression> found = overlapping(phrase);
    if (found.isEmpty()) {
      return resolver.tellsTime(text, phrase) ? Optional.of(untold(phrase)) : Optional.empty();
    }
    TimeExpression best = found.get(0);
    for (TimeExpression other : found) {
      best = length(other) < length(best) ? other : best;
    }
    return Optional.of(best);
  }

  private TimeExpression untold(Span phrase) {
    return new TimeExpression(
        phrase, phrase.of(text), null, null, Granularity.UNKNOWN, Basis.EXPRESSION);
  }

  private List<TimeExpression> overlapping(Span span) {
    int first = firstEndingAfter(span.start());
    int last = first;
    while (last < spans.size() && spans.get(last).start() < span.end()) {
      last++;
    }
    return all.subList(first, last);
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean inside(Span span, TimeExpression time) {
    return time.span() != null && span.contains(time.span());
  }

  private static long length(TimeExpression time) {
    return new Period(time.from(), time.to(), time.granularity()).length();
  }
}
