package vigil.mention;

import java.util.List;
import vigil.annotate.Sentence;
import vigil.document.Span;

/** Finds sentences by position. Pure. */
final class Sentences {
  private Sentences() {}

  /** The index of the first sentence that shares a position with the span; -1 where none does. */
  static int first(List<Sentence> sentences, Span span) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).span().overlaps(span) ? low : -1;
  }
}
