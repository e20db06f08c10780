package vigil.engine;

import vigil.record.Arrival;

/**
 * What became of an item: a report that was coded, or a refusal.
 *
 * @param order the item's place among all items
 */
record Told(long order, Arrival arrival) {}
