package vigil.annotate;

import java.util.List;
import vigil.document.Span;

/**
 * The tokens that a span covers.
 *
 * @param first the first token that ends after the span's start
 * @param end the first token beyond the span
 */
record TokenRange(int first, int end) {
  static TokenRange of(List<Token> tokens, Span span) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().end() <= span.start()) {
      first++;
    }
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().start() < span.end()) {
      end++;
    }
    return new TokenRange(first, end);
  }
}
