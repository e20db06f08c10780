package vigil.mention;

import java.util.List;
import java.util.Locale;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.document.Span;

/** A sentence's tokens in lower case, for scans that may look past either end. */
final class SentenceWords {
  private final List<Token> tokens;
  private final String[] lower;

  SentenceWords(Sentence sentence) {
    tokens = sentence.tokens();
    lower = tokens.stream().map(t -> fold(t.text())).toArray(String[]::new);
  }

  int size() {
    return lower.length;
  }

  /** The word in lower case; empty outside the sentence. */
  String at(int index) {
    return index >= 0 && index < lower.length ? lower[index] : "";
  }

  /** Whether the word begins with a capital. */
  boolean capital(int index) {
    return index >= 0
        && index < lower.length
        && Character.isUpperCase(tokens.get(index).text().codePointAt(0));
  }

  /** Whether the word is made of digits alone. */
  boolean digits(int index) {
    String word = at(index);
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether no blank parts the word from the one before it. */
  boolean joined(int index) {
    return index > 0
        && index < lower.length
        && tokens.get(index - 1).span().end() == tokens.get(index).span().start();
  }

  /** From the first of the words to before the last. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The index of the first word that ends after the offset. */
  int indexAt(int offset) {
    int low = 0;
    int high = lower.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() == 1 && "\u2010\u2011\u2012\u2013".contains(lower)) {
      return "-";
    }
    return lower.replace('\u2019', '\'').replace('\u02bc', '\'');
  }
}
