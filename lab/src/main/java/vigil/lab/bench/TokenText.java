package vigil.lab.bench;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/** A text put together of its tokens, with blanks where print has them. Not for several threads. */
final class TokenText {
  private static final String OPENING = "([{$£€“‘#";
  private static final String CLOSING = ")]},.;:!?%”…";

  private final StringBuilder text = new StringBuilder();

  /** Whether nothing is to stand between the last token and the next. */
  private boolean joins;

  /**
   * Adds a token.
   *
   * @param tag its part of speech in the Penn tag set, which tells opening quotes from closing ones
   * @param glued whether it belongs to the token before it as one word
   */
  void add(String token, String tag, boolean glued) {
    boolean blank = !text.isEmpty() && !joins && !ends(token, tag);
    text.append(blank && !atBreak() ? " " : "").append(token);
    joins = glued || opens(token, tag);
  }

  /** The next token is a word of its own. */
  void apart() {
    joins = false;
  }

  /** The next token begins a paragraph. */
  void paragraph() {
    joins = false;
    if (!text.isEmpty() && !atBreak()) {
      text.append("\n\n");
    }
  }

  int length() {
    return text.length();
  }

  /** What was added since the text had that length, without blanks around; null if nothing was. */
  @Nullable Span stripped(int start) {
    int from = start;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? null : new Span(from, to);
  }

  private boolean atBreak() {
    return text.charAt(text.length() - 1) == '\n';
  }

  private static boolean opens(String token, String tag) {
    return tag.equals("``") || token.length() == 1 && OPENING.contains(token) || tag.equals("(");
  }

  private static boolean ends(String token, String tag) {
    boolean clitic = token.length() > 1 && "'’".indexOf(token.charAt(0)) >= 0 && !tag.equals("CD");
    return tag.equals("''")
        || tag.equals("POS")
        || clitic
        || token.equals("n't")
        || token.equals("n’t")
        || token.length() == 1 && CLOSING.contains(token);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
