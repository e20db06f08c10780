package vigil.event;

import java.util.List;
import java.util.Locale;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.document.Span;

/** A sentence's tokens by number, with their lower-case forms. Immutable. */
final class Words {
  private final Sentence sentence;
  private final List<String> lower;

  Words(Sentence sentence) {
    this.sentence = sentence;
    this.lower = sentence.tokens().stream().map(t -> fold(t.text())).toList();
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  int size() {
    return lower.size();
  }

  Sentence sentence() {
    return sentence;
  }

  /** The lower-case form of the token; empty outside the sentence. */
  String lower(int index) {
    return index >= 0 && index < lower.size() ? lower.get(index) : "";
  }

  String text(int index) {
    return token(index).text();
  }

  Token token(int index) {
    return sentence.tokens().get(index);
  }

  /** The stretch from one token to another, the second excluded. */
  Span span(int from, int to) {
    return new Span(token(from).span().start(), token(to - 1).span().end());
  }

  /**
   * The number of the first token that ends after the offset; the number of tokens when there is
   * none.
   */
  int at(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  boolean capital(int index) {
    return index >= 0 && index < size() && Character.isUpperCase(text(index).codePointAt(0));
  }

  boolean word(int index) {
    return !lower(index).isEmpty() && Character.isLetterOrDigit(lower(index).codePointAt(0));
  }

  /**
   * Whether the token is a sign that bounds a phrase: comma, colon, bracket, dash, quotation mark.
   */
  boolean bound(int index) {
    return comma(index) || strong(index) || quote(index) || end(index);
  }

  /** The first token from the one on that bounds a clause; the number of tokens where none does. */
  int nextBound(int from) {
    int at = from;
    while (at < size() && !bound(at)) {
      at++;
    }
    return at;
  }

  boolean comma(int index) {
    return lower(index).equals(",")
        || dash(index)
        || lower(index).equals("(")
        || lower(index).equals(")");
  }

  boolean dash(int index) {
    String sign = lower(index);
    return sign.equals("\u2014") || sign.equals("\u2013") || sign.equals("--");
  }

  boolean strong(int index) {
    return lower(index).equals(";") || lower(index).equals(":");
  }

  boolean quote(int index) {
    return !lower(index).isEmpty()
        && Quotes.mark(lower(index).charAt(0))
        && !word(index)
        && !lower(index).startsWith("'s");
  }

  /** Whether nothing but closing signs follows from the token on. */
  boolean end(int index) {
    int at = index;
    while (at < size() && !word(at) && !comma(at) && !strong(at)) {
      at++;
    }
    return at >= size();
  }
}
