package vigil.annotate;

import java.util.List;
import vigil.document.Document;
import vigil.document.Span;

/**
 * A document with what the reader saw in it: sentences, names and triggers, each in the order of
 * the text.
 *
 * @param same for triggers of one sentence, how likely they tell of one happening
 */
public record Annotated(
    Document document,
    List<Sentence> sentences,
    List<Name> names,
    List<Trigger> triggers,
    List<SameEvent> same) {
  public Annotated {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    triggers = List.copyOf(triggers);
    same = List.copyOf(same);
  }

  /** Without knowledge of which triggers tell of one happening. */
  public Annotated(
      Document document, List<Sentence> sentences, List<Name> names, List<Trigger> triggers) {
    this(document, sentences, names, triggers, List.of());
  }

  /** The words that the span covers. */
  public String text(Span span) {
    return span.of(document.text());
  }
}
