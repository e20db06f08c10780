package vigil.lab.bench;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/** A text out of which the marks {@code [words|value]} were taken. */
record Bracketed(String text, List<Mark> marks) {
  Bracketed {
    marks = List.copyOf(marks);
  }

  /** Marked words, and what stands after the bar. */
  record Mark(Span span, String value) {}

  /**
   * Takes the marks out. Marks do not nest.
   *
   * @throws IllegalArgumentException for a mark that is not closed, has no value or no words
   */
  static Bracketed parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf(']', open);
      int bar = marked.indexOf('|', open);
      if (close < 0 || bar <= open + 1 || bar >= close - 1) {
        throw new IllegalArgumentException("a mark is no [words|value]: " + marked.substring(open));
      }
      text.append(marked, at, open);
      int start = text.length();
      text.append(marked, open + 1, bar);
      marks.add(new Mark(new Span(start, text.length()), marked.substring(bar + 1, close)));
      at = close + 1;
    }
    text.append(marked, at, marked.length());
    return new Bracketed(text.toString(), marks);
  }
}
