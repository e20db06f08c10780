package vigil.lab.bench;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * A sentence out of which the marks {@code <s>…</s>} and {@code <t>…</t>} were taken.
 *
 * @param source what the first {@code <s>} enclosed, without blanks around it; null without one
 * @param target what the first {@code <t>} enclosed, likewise
 */
record Marked(String text, @Nullable Span source, @Nullable Span target) {

  /**
   * Takes the marks out.
   *
   * @throws IllegalArgumentException for a mark that is not closed, or closed before it was opened
   */
  static Marked parse(String marked) {
    StringBuilder text = new StringBuilder();
    int[] open = {-1, -1};
    Span[] first = new Span[2];
    int at = 0;
    while (at < marked.length()) {
      String mark = markAt(marked, at);
      if (mark == null) {
        text.append(marked.charAt(at++));
        continue;
      }
      int which = mark.indexOf('s') > 0 ? 0 : 1;
      boolean closes = mark.charAt(1) == '/';
      if (closes != open[which] >= 0) {
        throw new IllegalArgumentException(mark + (closes ? " was not opened" : " stands twice"));
      }
      if (closes && first[which] == null) {
        first[which] = stripped(text, open[which]);
      }
      open[which] = closes ? -1 : text.length();
      at += mark.length();
    }
    if (open[0] >= 0 || open[1] >= 0) {
      throw new IllegalArgumentException((open[0] >= 0 ? "<s>" : "<t>") + " is not closed");
    }
    return new Marked(text.toString(), first[0], first[1]);
  }

  private static @Nullable String markAt(String marked, int at) {
    for (String mark : new String[] {"<s>", "</s>", "<t>", "</t>"}) {
      if (marked.startsWith(mark, at)) {
        return mark;
      }
    }
    return null;
  }

  private static Span stripped(CharSequence text, int start) {
    int from = start;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      throw new IllegalArgumentException("a mark encloses nothing");
    }
    return new Span(from, to);
  }
}
