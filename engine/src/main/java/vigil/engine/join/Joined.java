package vigil.engine.join;

import org.jspecify.annotations.Nullable;

/**
 * That an event is of an incident; what is told later of the same event holds.
 *
 * @param event as a store names it, such as {@code 12#e3}
 * @param incident named by the event that founded it, such as {@code i3#e1}; null where the event
 *     holds no more
 * @param score how well it fits, 0 to 1; null where it founded the incident
 * @param why what spoke for it
 */
public record Joined(String event, @Nullable String incident, @Nullable Double score, String why) {}
