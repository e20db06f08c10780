package vigil.lab.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.Event;
import vigil.mention.Actor;
import vigil.plover.EventType;

/**
 * The answer to one row.
 *
 * @param label of the pair reader
 * @param probability of the label
 * @param found label of the event that the coder itself found between the two; null for none
 */
record PlvAnswer(String label, double probability, @Nullable String found) {
  /** Types whose parties do the same to each other. */
  private static final Set<EventType> MUTUAL =
      Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.ASSAULT);

  static PlvAnswer of(PlvRow row, Coding coding) {
    Marked sentence = row.sentence();
    Map<EventType, Double> types =
        coding.pairs().pair(sentence.text(), sentence.source(), sentence.target());
    Map<String, Double> labels = new TreeMap<>();
    types.forEach((type, p) -> labels.merge(PlvRow.label(type), p, Double::sum));
    Map.Entry<String, Double> best =
        labels.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow(() -> new IllegalStateException("no type for row " + row.id()));
    List<Event> events =
        coding.code(Texts.document("plv:" + row.id(), sentence.text(), null)).events();
    return new PlvAnswer(best.getKey(), best.getValue(), found(sentence, events));
  }

  /** PLOVER's number of the label's quadrant. */
  String quad() {
    return String.valueOf(PlvRow.quad(label));
  }

  /**
   * The label of the surest event that joins the two: one with an actor whose words overlap the
   * source and a recipient whose words overlap the target; for CONSULT, AGREE, COOPERATE and
   * ASSAULT both may be actors. Where a row marks one party alone, that one suffices. The surest is
   * the one with the greatest confidence, among equals the first.
   */
  static @Nullable String found(Marked sentence, List<Event> events) {
    return events.stream()
        .filter(event -> joins(sentence, event))
        .max(Comparator.comparingDouble(Event::confidence))
        .map(event -> PlvRow.label(event.type()))
        .orElse(null);
  }

  private static boolean joins(Marked sentence, Event event) {
    boolean targetReceives = among(event.recipients(), sentence.target());
    boolean targetActs = MUTUAL.contains(event.type()) && among(event.actors(), sentence.target());
    return among(event.actors(), sentence.source()) && (targetReceives || targetActs);
  }

  private static boolean among(List<Actor> actors, @Nullable Span party) {
    return party == null || actors.stream().anyMatch(actor -> actor.span().overlaps(party));
  }
}
