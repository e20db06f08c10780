package vigil.record;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an event.
 *
 * @param event the event, such as {@code 12#e3}; the number is 0 where it has no counterpart yet
 * @param what whether it was rejected, changed, or joined with or split from other events
 * @param open whether the source has changed since, so that it must be decided anew
 * @param who who decided
 * @param why for what reason
 * @param when when, in UTC
 * @param was what the machine told, a field a line
 * @param becomes what holds instead, a field a line
 * @param evidence the clause of the event that it was decided on
 */
public record Correction(
    String event,
    Action what,
    boolean open,
    String who,
    String why,
    String when,
    @Nullable String was,
    @Nullable String becomes,
    String evidence) {}
