package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/**
 * Finds the stretches of a text that are written in capitals: lines of which nearly every letter is
 * one, neighbours together.
 */
final class CapitalLines {
  /** So much of the letters that have a case must be capitals; a few are lost in bad scans. */
  private static final double NEARLY_ALL = 0.9;

  /** Fewer words are a name, an abbreviation or a heading's label, which are written so anyway. */
  private static final int ENOUGH_WORDS = 4;

  private CapitalLines() {}

  /** The stretches, in order; none for a text in ordinary case. */
  static List<Span> of(String text) {
    List<Span> stretches = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
      int lineEnd = lineEnd(text, at);
      Boolean capital = inCapitals(text, at, lineEnd);
      if (Boolean.TRUE.equals(capital)) {
        start = start < 0 ? at : start;
        end = lineEnd;
      } else if (capital != null) {
        add(stretches, text, start, end);
        start = -1;
      }
    }
    add(stretches, text, start, end);
    return stretches;
  }

  private static void add(List<Span> stretches, String text, int start, int end) {
    if (start >= 0 && words(text, start, end) >= ENOUGH_WORDS) {
      stretches.add(new Span(start, end));
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Null for a line without letters, which belongs to the lines around it. */
  private static @org.jspecify.annotations.Nullable Boolean inCapitals(
      String text, int start, int end) {
    int capitals = 0;
    int small = 0;
    for (int at = start; at < end; at++) {
      capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
      small += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
    }
    return capitals + small == 0 ? null : capitals >= NEARLY_ALL * (capitals + small);
  }

  /** Words of two letters or more. */
  private static int words(String text, int start, int end) {
    int words = 0;
    int letters = 0;
    for (int at = start; at <= end; at++) {
      if (at < end && Character.isLetter(text.charAt(at))) {
        letters++;
      } else {
        words += letters > 1 ? 1 : 0;
        letters = 0;
      }
    }
    return words;
  }
}
