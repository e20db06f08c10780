package vigil.annotate;

import java.util.List;
import vigil.document.Document;
import vigil.document.Span;

/**
 * A document with what the reader saw in it: sentences, names and triggers, each in the order of
 * the text.
 */
public record Annotated(
    Document document, List<Sentence> sentences, List<Name> names, List<Trigger> triggers) {
  public Annotated {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    triggers = List.copyOf(triggers);
  }

  /** The words that the span covers. */
  public String text(Span span) {
    return span.of(document.text());
  }
}
