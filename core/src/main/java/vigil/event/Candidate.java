package vigil.event;

import java.util.List;
import java.util.Map;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * A happening that may become an event: what {@link Confidence} is fitted on.
 *
 * @param words the trigger of the telling that says most, then the clauses of the others
 * @param features what speaks for and against it
 */
public record Candidate(EventType type, List<Span> words, Map<String, Double> features) {
  public Candidate {
    words = List.copyOf(words);
  }
}
