package vigil.event;

import java.util.ArrayList;
import java.util.List;
import vigil.annotate.Sentence;
import vigil.document.Span;

/**
 * Finds quotations by their marks, across sentences but never beyond a paragraph: a quotation that
 * its paragraph does not close ends with the paragraph when the next one opens with a mark again,
 * and with its sentence otherwise. Pure.
 */
final class Quotes {
  private static final String OPENING = "\u201c\u201e\u201f\u00ab\u2039\u300c\u300e\u2018\u201a";
  private static final String CLOSING = "\u201d\u00bb\u203a\u300d\u300f\u2019\u201c";
  private static final String EITHER = "\"\uff02`";

  private Quotes() {}

  /** Whether the sign can open or close a quotation. */
  static boolean mark(char c) {
    return OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0
        || EITHER.indexOf(c) >= 0
        || c == '\'';
  }

  /**
   * The quotations with their marks, in the order of the text; inner ones are part of the outer.
   */
  static List<Span> of(String text, List<Sentence> sentences) {
    List<Span> quotes = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sentences.size(); i++) {
      if (i == sentences.size()
          || sentences.get(i).paragraph() != sentences.get(first).paragraph()) {
        boolean goesOn = i < sentences.size() && opens(text, sentences.get(i).span().start());
        paragraph(text, sentences.subList(first, i), goesOn, quotes);
        first = i;
      }
    }
    return quotes;
  }

  private static boolean opens(String text, int at) {
    return EITHER.indexOf(text.charAt(at)) >= 0 || OPENING.indexOf(text.charAt(at)) >= 0;
  }

  private static void paragraph(
      String text, List<Sentence> sentences, boolean goesOn, List<Span> quotes) {
    int end = sentences.get(sentences.size() - 1).span().end();
    int at = sentences.get(0).span().start();
    while (at < end) {
      if (!opensAt(text, at)) {
        at++;
        continue;
      }
      int close = close(text, at, end);
      int stop = close > 0 ? close : goesOn ? end : sentenceEnd(sentences, at);
      if (stop - at > 2) {
        quotes.add(new Span(at, stop));
      }
      at = Math.max(at + 1, stop);
    }
  }

  private static int sentenceEnd(List<Sentence> sentences, int at) {
    for (Sentence sentence : sentences) {
      if (sentence.span().end() > at) {
        return sentence.span().end();
      }
    }
    return at + 1;
  }

  private static boolean opensAt(String text, int at) {
    char c = text.charAt(at);
    if (c == '\u2018' || c == '\'') {
      return freeBefore(text, at)
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at + 1))
          && close(text, at, Math.min(text.length(), at + 400)) > 0;
    }
    return c != '`' && (OPENING.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0);
  }

  private static boolean freeBefore(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** The index after the mark that closes what opens at the index, or 0. */
  private static int close(String text, int open, int limit) {
    int depth = 1;
    char opening = text.charAt(open);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (closes(text, opening, c, i)) {
        depth--;
      } else if (c == opening && EITHER.indexOf(c) < 0 && c != '\'' && c != '\u2018') {
        depth++;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean closes(String text, char opening, char c, int at) {
    return switch (opening) {
      case '\u201c', '\u201f' -> c == '\u201d' || c == '"';
      case '\u201e' -> c == '\u201d' || c == '\u201c' || c == '\u201f' || c == '"';
      case '\u00ab' -> c == '\u00bb';
      case '\u2039' -> c == '\u203a';
      case '\u300c' -> c == '\u300d';
      case '\u300e' -> c == '\u300f';
      case '\u2018', '\u201a' -> c == '\u2019' && freeAfter(text, at);
      case '\'' -> c == '\'' && freeAfter(text, at) && text.charAt(at - 1) != ' ';
      default -> c == opening || c == '\u201d';
    };
  }

  private static boolean freeAfter(String text, int at) {
    return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
