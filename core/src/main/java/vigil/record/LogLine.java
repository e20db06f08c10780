package vigil.record;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param entry its number
 * @param at when, in UTC
 * @param who in whose name
 * @param what what was done
 * @param subject about what, such as {@code report 3} or {@code event 3#e1}
 * @param was what was before, a field a line
 * @param becomes what is instead, a field a line
 */
public record LogLine(
    long entry,
    String at,
    String who,
    Action what,
    String subject,
    @Nullable String was,
    @Nullable String becomes) {}
