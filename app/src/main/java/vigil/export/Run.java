package vigil.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * A stretch of an account that looks one way.
 *
 * @param span where the words stand in the report, when they are the report's own
 */
record Run(Look look, String text, @Nullable Span span) {

  /** How a stretch looks. */
  enum Look {
    PLAIN,
    /** Who or what is spoken of. */
    NAME,
    /** A type of event. */
    TYPE,
    /** What sets an event apart from a plain one: its status, its certainty. */
    STATUS,
    /** Words of the report. */
    QUOTE,
    /** The words in a quotation on which it all rests. */
    TRIGGER,
    /** Of second rank. */
    FAINT
  }

  /** Collects runs. */
  static final class Line {
    private final List<Run> runs = new ArrayList<>();

    Line add(Look look, String text) {
      return add(look, text, null);
    }

    Line add(Look look, String text, @Nullable Span span) {
      if (!text.isEmpty()) {
        runs.add(new Run(look, text, span));
      }
      return this;
    }

    Line plain(String text) {
      return add(Look.PLAIN, text);
    }

    Line faint(String text) {
      return add(Look.FAINT, text);
    }

    /** Words of the report in quotation marks; nothing when there are none. */
    Line quote(@Nullable String words, @Nullable Span span) {
      return words == null || words.isBlank() ? this : add(Look.QUOTE, Quotes.quoted(words), span);
    }

    Line all(List<Run> more) {
      runs.addAll(more);
      return this;
    }

    boolean isEmpty() {
      return runs.isEmpty();
    }

    List<Run> runs() {
      return List.copyOf(runs);
    }
  }
}
