package vigil.lab.muc4;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One incident.
 *
 * @param type such as {@code bombing}; gold may name two, as in {@code bombing / attack}
 * @param slots the entities of each slot, each with its mentions as {@link Strings#normal} has them
 */
public record Template(String type, Map<Slot, List<List<String>>> slots) {
  public Template {
    Map<Slot, List<List<String>>> own = new EnumMap<>(Slot.class);
    slots.forEach((slot, entities) -> own.put(slot, List.copyOf(entities)));
    slots = java.util.Collections.unmodifiableMap(own);
  }

  /** The entities of the slot; none where nothing fills it. */
  public List<List<String>> entities(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** Whether the words are a mention of an entity of the slot. */
  boolean names(Slot slot, String words) {
    return entities(slot).stream().anyMatch(mentions -> mentions.contains(words));
  }
}
