package vigil.record;

/**
 * A value that events have, and how many have it.
 *
 * @param value what a filter takes for exactly this value
 * @param label what is shown
 * @param count how many events
 */
public record FacetValue(String value, String label, long count) {}
