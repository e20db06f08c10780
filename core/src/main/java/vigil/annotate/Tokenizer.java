package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/**
 * Parts a stretch of text into words, numbers and signs, with exact offsets. A pure function: one
 * pass, no regular expressions.
 *
 * <p>Words keep inner apostrophes, points and commas between digits, and points of abbreviations
 * such as "U.S."; the possessive "'s" and hyphens are tokens of their own, since "Iran-backed" and
 * "Iran's" name Iran.
 */
public final class Tokenizer {
  /** No token but an address is longer, in UTF-16 units; what is longer is cut. */
  private static final int LONGEST = 256;

  private Tokenizer() {}

  /** The tokens inside the span, in the order of the text. */
  public static List<Token> tokens(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      if (blank(text.charAt(at))) {
        at++;
        continue;
      }
      int end = tokenEnd(text, at, within.end());
      tokens.add(new Token(new Span(at, end), text.substring(at, end)));
      at = end;
    }
    return tokens;
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c);
  }

  /** Marks without a shape: of width zero, of direction, soft hyphens. */
  private static boolean invisible(int c) {
    return c > 0x7f && Character.getType(c) == Character.FORMAT;
  }

  private static int tokenEnd(String text, int start, int limit) {
    if (possessive(text, start, limit)) {
      return start + 2;
    }
    if (address(text, start)) {
      return addressEnd(text, start, limit);
    }
    int at = start;
    int bound = Math.min(limit, start + LONGEST);
    while (at < bound && inWord(text, start, at, limit)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(limit, at > start ? at : signEnd(text, start, limit));
  }

  /** The end of a sign; "...", "--", "!!" and the like are one. */
  private static int signEnd(String text, int start, int limit) {
    char sign = text.charAt(start);
    int at = start + Character.charCount(text.codePointAt(start));
    while (".-!?*_=`'~".indexOf(sign) >= 0
        && at < Math.min(limit, start + LONGEST)
        && together(text, sign, at)) {
      at++;
    }
    return at;
  }

  private static boolean together(String text, char sign, int at) {
    char next = text.charAt(at);
    return next == sign || sign == '!' && next == '?' || sign == '?' && next == '!';
  }

  /** Whether an address on the web begins here. */
  private static boolean address(String text, int at) {
    char c = text.charAt(at);
    return (c == 'h' || c == 'H')
            && (text.startsWith("http://", at) || text.startsWith("https://", at))
        || c == 'w' && text.startsWith("www.", at);
  }

  /** The address without the signs of the sentence that may follow it. */
  private static int addressEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit && !blank(text.charAt(at)) && "<>\"”“".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    while (at > start + 1 && ".,;:!?)]}'’".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean possessive(String text, int at, int limit) {
    return at + 1 < limit
        && apostrophe(text.charAt(at))
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 == limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static boolean inWord(String text, int start, int at, int limit) {
    int c = text.codePointAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (at == start) {
      return false;
    }
    boolean before = Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
    if (invisible(c)) {
      return before && after && c != '\u200b';
    }
    if (apostrophe((char) c)) {
      return before && after && !possessive(text, at, limit);
    }
    if (c == '.') {
      return before && (after && joined(text, at) || abbreviation(text, start, at));
    }
    if (c == '&' || c == '_') {
      return before && after;
    }
    return (c == ',' || c == ':') && before && after && digits(text, at);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018';
  }

  /** A point inside "3.5" or "U.S", but not one that a missing blank left between two sentences. */
  private static boolean joined(String text, int at) {
    return digits(text, at)
        || single(text, at)
        || Character.isLowerCase(text.charAt(at + 1))
        || at + 2 < text.length()
            && text.charAt(at + 2) == '.'
            && Character.isUpperCase(text.charAt(at + 1));
  }

  private static boolean digits(String text, int at) {
    return Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean single(String text, int at) {
    return at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  /** The last point of "U.S." or "p.m.", and the point of an initial such as "J.". */
  private static boolean abbreviation(String text, int start, int at) {
    boolean initial = at == start + 1 && Character.isUpperCase(text.charAt(start));
    return initial || single(text, at) && at - 2 > start && text.charAt(at - 2) == '.';
  }
}
