package vigil.engine;

import org.jspecify.annotations.Nullable;
import vigil.record.Arrival;

/**
 * What became of an item: a report that was coded, or a refusal.
 *
 * @param order the item's place among all items
 * @param arrival null for an item that the store has already, and that was not read
 */
record Told(long order, String name, @Nullable Arrival arrival) {}
