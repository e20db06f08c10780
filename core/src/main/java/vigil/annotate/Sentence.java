package vigil.annotate;

import java.util.List;
import vigil.document.Span;

/**
 * A sentence and its tokens.
 *
 * @param index 0-based number in the document
 * @param paragraph 0-based number of the paragraph that it stands in
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
