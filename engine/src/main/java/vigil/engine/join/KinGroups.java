package vigil.engine.join;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vigil.incident.IncidentJoin;
import vigil.plover.EventType;

/** The types of events between which incidents may lie, as groups. Immutable. */
final class KinGroups {
  private final Map<EventType, String> groups = new EnumMap<>(EventType.class);

  KinGroups(IncidentJoin join) {
    for (EventType type : EventType.values()) {
      Set<EventType> group = reached(type, join);
      groups.put(type, group.iterator().next().name());
    }
  }

  private static Set<EventType> reached(EventType from, IncidentJoin join) {
    Set<EventType> reached = EnumSet.of(from);
    Deque<EventType> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (EventType kin : join.types(next.remove())) {
        if (reached.add(kin)) {
          next.add(kin);
        }
      }
    }
    return reached;
  }

  /** The name of the type's group: its first type. */
  String of(EventType type) {
    return java.util.Objects.requireNonNull(groups.get(type));
  }
}
