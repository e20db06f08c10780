package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/**
 * Parts a text into paragraphs: at blank lines and rules of dashes, and at those line ends that are
 * not mere wrapping, such as the end of a headline, of a list's item, of a table's row.
 *
 * <p>A line end is wrapping where the next line's first word would not have fitted on the line, as
 * the longest line of the block shows, or where the next line goes on in small letters.
 */
final class Paragraphs {
  /** A block with a longer line than this is not wrapped: there every line is a paragraph. */
  private static final int WIDEST_WRAP = 160;

  /**
   * A block whose longest line is shorter than this is no wrapped prose: an address, a list of
   * names.
   */
  private static final int NARROWEST_WRAP = 45;

  private final String text;
  private final List<Span> found = new ArrayList<>();
  private final List<Span> block = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
  }

  /** The paragraphs inside the span, without blanks at either end, in the order of the text. */
  static List<Span> of(String text, Span within) {
    Paragraphs paragraphs = new Paragraphs(text);
    paragraphs.read(within);
    return paragraphs.found;
  }

  private void read(Span within) {
    int at = within.start();
    while (at < within.end()) {
      int end = lineEnd(at, within.end());
      line(at, end);
      at = end + 1;
    }
    flush();
  }

  private int lineEnd(int at, int limit) {
    int end = at;
    while (end < limit && !lineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b';
  }

  private void line(int start, int end) {
    while (start < end && Tokenizer.blank(text.charAt(start))) {
      start++;
    }
    while (end > start && Tokenizer.blank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end && crlf(start)) {
      return;
    }
    if (start == end || rule(start, end)) {
      flush();
    } else {
      block.add(new Span(start, end));
    }
  }

  /** The empty stretch between the two signs of one Windows line end. */
  private boolean crlf(int at) {
    return at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
  }

  /** A line of dashes, stars or the like. */
  private boolean rule(int start, int end) {
    for (int at = start; at < end; at++) {
      if ("-=*_~#+—– ".indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return end - start >= 3;
  }

  private void flush() {
    int width = block.stream().mapToInt(Span::length).max().orElse(0);
    int first = 0;
    for (int i = 0; i < block.size(); i++) {
      if (i + 1 == block.size() || parts(block.get(i), block.get(i + 1), width)) {
        found.add(block.get(first).join(block.get(i)));
        first = i + 1;
      }
    }
    block.clear();
  }

  private boolean parts(Span line, Span next, int width) {
    if (row(line) || row(next) || width > WIDEST_WRAP) {
      return true;
    }
    boolean closed = closed(line);
    boolean wrapped = width >= NARROWEST_WRAP && line.length() + 1 + firstWord(next) > width;
    if (item(next) && (closed || !wrapped)) {
      return true;
    }
    return !wrapped && (closed || !Character.isLowerCase(text.charAt(next.start())));
  }

  private int firstWord(Span line) {
    int at = line.start();
    while (at < line.end() && !Tokenizer.blank(text.charAt(at))) {
      at++;
    }
    return at - line.start();
  }

  /** Whether the line's last sign can be a sentence's. */
  private boolean closed(Span line) {
    int at = line.end() - 1;
    while (at > line.start() && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?:…".indexOf(text.charAt(at)) >= 0;
  }

  /** A table's row: cells parted by tabs or upright strokes. */
  private boolean row(Span line) {
    int cells = 0;
    for (int at = line.start(); at < line.end(); at++) {
      cells += text.charAt(at) == '\t' || text.charAt(at) == '|' ? 1 : 0;
    }
    return cells > 0;
  }

  /** A list's item: a bullet, "3.", "(b)" or the like, and a blank. */
  private boolean item(Span line) {
    int mark = firstWord(line);
    char first = text.charAt(line.start());
    if (mark == line.length() || mark > 4) {
      return false;
    }
    char last = text.charAt(line.start() + mark - 1);
    return mark == 1 && "-–—*•‣·▪●◦○■".indexOf(first) >= 0
        || mark > 1 && (last == ')' || last == '.' && Character.isDigit(first));
  }
}
