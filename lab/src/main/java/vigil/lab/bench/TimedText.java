package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;
import vigil.document.Span;

/**
 * A text with the expressions of time that it has.
 *
 * @param bare whether gold marks the dates alone, without "since" or "until" and not joined to
 *     ranges, and only those that have a first and a last day
 */
record TimedText(String id, Document document, boolean bare, List<Time> times) {
  TimedText {
    times = List.copyOf(times);
  }

  /** Words, and the days that they mean. */
  record Time(Span span, TimeValue value) {}
}
