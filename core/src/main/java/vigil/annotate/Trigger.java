package vigil.annotate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * The words that show an event, and what the reader makes of them.
 *
 * @param sentence the number of its sentence
 * @param types the probability of each type, 0 to 1; what is missing to 1 is that it is no event
 * @param modes all modes of {@link #type} that hold
 * @param roles phrases of the same sentence, in the order of the text
 * @param rule what decided: a model's name, or a rule's
 */
public record Trigger(
    int sentence,
    Span span,
    EventType type,
    Map<EventType, Double> types,
    List<Mode> modes,
    Status status,
    Certainty certainty,
    SpeakerKind speaker,
    List<Role> roles,
    String rule) {
  public Trigger {
    Map<EventType, Double> ordered = new EnumMap<>(EventType.class);
    ordered.putAll(types);
    types = Collections.unmodifiableMap(ordered);
    modes = List.copyOf(modes);
    roles = List.copyOf(roles);
  }

  /** Probability of the chosen type, 0 to 1. */
  public double probability() {
    return types.getOrDefault(type, 0.0);
  }

  /** The phrases of one kind, in the order of the text. */
  public List<Span> roles(RoleKind kind) {
    return roles.stream().filter(r -> r.kind() == kind).map(Role::span).toList();
  }

  /** The same trigger with other phrases around it. */
  public Trigger withRoles(List<Role> others) {
    return new Trigger(
        sentence, span, type, types, modes, status, certainty, speaker, others, rule);
  }

  /** The same trigger with other types; modes of another type are left out. */
  public Trigger withTypes(EventType other, Map<EventType, Double> others) {
    List<Mode> kept = modes.stream().filter(m -> m.type() == other).toList();
    return new Trigger(
        sentence, span, other, others, kept, status, certainty, speaker, roles, rule);
  }

  /** The same trigger with another status. */
  public Trigger withStatus(Status other) {
    return new Trigger(sentence, span, type, types, modes, other, certainty, speaker, roles, rule);
  }

  /** The same trigger, told with another certainty. */
  public Trigger withCertainty(Certainty other) {
    return new Trigger(sentence, span, type, types, modes, status, other, speaker, roles, rule);
  }

  /** The same trigger with other modes, in their order. */
  public Trigger withModes(List<Mode> others) {
    List<Mode> sorted = others.stream().sorted().toList();
    return new Trigger(
        sentence, span, type, types, sorted, status, certainty, speaker, roles, rule);
  }
}
