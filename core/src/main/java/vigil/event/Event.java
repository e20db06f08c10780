package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * One happening in one report, however often the report tells it.
 *
 * @param id the document's identifier, {@code #e}, and the event's number from 1
 * @param score PLOVER's score of type and mode, −10 to 10
 * @param trigger the words of the mention that tells most
 * @param evidence the clause around it
 * @param mentions the clauses that tell it again, each with who says it there
 * @param attribution the chain of speakers, outermost first; never empty
 * @param confidence probability that it is an event of its type and not told already, 0 to 1; see
 *     {@link Confidence}
 * @param rule the rule, lexicon entry or model that decided
 */
public record Event(
    String id,
    EventType type,
    List<Mode> modes,
    List<Context> contexts,
    double score,
    Status status,
    Certainty certainty,
    Span trigger,
    Evidence evidence,
    List<Retelling> mentions,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    TimeExpression time,
    List<Quantity> counts,
    List<Attribution> attribution,
    double confidence,
    String rule) {
  public Event {
    modes = List.copyOf(modes);
    contexts = List.copyOf(contexts);
    mentions = List.copyOf(mentions);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    counts = List.copyOf(counts);
    attribution = List.copyOf(attribution);
    if (attribution.isEmpty()) {
      throw new IllegalArgumentException(id + " has no speaker");
    }
  }
}
