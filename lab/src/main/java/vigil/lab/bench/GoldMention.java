package vigil.lab.bench;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.document.Span;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * One telling of one happening.
 *
 * @param event what tells the happening from others of the report
 * @param roles phrases by what they are to the trigger
 */
public record GoldMention(
    Span trigger,
    String event,
    EventType type,
    Set<Mode> modes,
    Status status,
    SpeakerKind speaker,
    Map<RoleKind, List<Span>> roles,
    List<GoldCount> counts) {
  public GoldMention {
    counts = List.copyOf(counts);
    modes = Set.copyOf(modes);
    Map<RoleKind, List<Span>> ordered = new EnumMap<>(RoleKind.class);
    ordered.putAll(roles);
    roles = Collections.unmodifiableMap(ordered);
  }

  List<Span> roles(RoleKind kind) {
    return roles.getOrDefault(kind, List.of());
  }
}
