package vigil.event;

import java.util.List;
import vigil.document.Span;

/** Whose word each stretch of one report is. */
public interface Speakers {
  /**
   * The chain of those who say the words, outermost first; the report's own voice when there is
   * nobody else.
   */
  List<Attribution> of(int sentence, Span span);
}
