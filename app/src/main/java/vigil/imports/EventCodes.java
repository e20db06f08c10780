package vigil.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.data.DataFile;
import vigil.imports.EventForm.Scheme;
import vigil.plover.EventType;

/** What other systems' codes mean in PLOVER. Immutable. */
final class EventCodes {
  private static final int ROOT = 2;

  private final Map<Scheme, Map<String, Optional<EventType>>> types = new EnumMap<>(Scheme.class);

  static EventCodes shipped() {
    return new EventCodes(DataFile.resource("imports/event-codes.tsv"));
  }

  EventCodes(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      String type = line.required(2, "type");
      types
          .computeIfAbsent(line.choice(0, "scheme", Scheme.class), k -> new HashMap<>())
          .put(
              small(line.required(1, "code")),
              type.equals("-") ? Optional.empty() : Optional.of(line.constant(2, EventType.class)));
    }
    for (EventType type : EventType.values()) {
      types
          .computeIfAbsent(Scheme.PLOVER, k -> new HashMap<>())
          .put(small(type.name()), Optional.of(type));
    }
  }

  private static String small(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The type: empty where PLOVER has no counterpart.
   *
   * @throws IllegalArgumentException where the scheme has no such code
   */
  Optional<EventType> of(Scheme scheme, String code) {
    Map<String, Optional<EventType>> known = types.getOrDefault(scheme, Map.of());
    String small = small(code);
    int least = scheme == Scheme.CAMEO ? ROOT : small.length();
    for (int length = small.length(); length >= least && length > 0; length--) {
      Optional<EventType> type = known.get(small.substring(0, length));
      if (type != null) {
        return type;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no code of " + scheme.name());
  }
}
