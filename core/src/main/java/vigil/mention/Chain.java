package vigil.mention;

import java.util.List;
import vigil.document.Span;

/** The words of a report that mention the same person or thing, in the order of the text. */
public record Chain(List<Part> parts) {
  public Chain {
    parts = List.copyOf(parts);
  }

  /**
   * One mention.
   *
   * @param head the noun, name or pronoun without which the words would not mention it
   */
  public record Part(Span span, Span head) {}
}
