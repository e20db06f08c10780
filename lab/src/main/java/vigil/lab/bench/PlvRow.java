package vigil.lab.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;

/**
 * One row of PLV: a sentence, two parties in it, and what the one does to the other.
 *
 * @param id as published
 * @param quad gold quadrant, 1 to 4
 * @param root gold label, as the benchmark's labels are (see {@link #label(String)})
 */
record PlvRow(String id, Marked sentence, int quad, String root) {
  /** PLV's one label for CONCEDE and RETREAT. */
  static final String YIELD = "YIELD";

  /**
   * The benchmark's label for a published one: CONCEDE and RETREAT are YIELD, INVESTIGATE is
   * ACCUSE.
   */
  static String label(String published) {
    String upper = published.toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "CONCEDE", "RETREAT" -> YIELD;
      case "INVESTIGATE" -> "ACCUSE";
      default -> upper;
    };
  }

  static String label(EventType type) {
    return label(type.name());
  }

  /**
   * PLOVER's number of the label's quadrant: YIELD is material cooperation. Null for a label of no
   * type.
   */
  static @Nullable Integer quad(String label) {
    if (label.equals(YIELD)) {
      return EventType.RETREAT.quad().number();
    }
    for (EventType type : EventType.values()) {
      if (type.name().equals(label)) {
        return type.quad().number();
      }
    }
    return null;
  }
}
