package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of another system, as a store keeps them.
 *
 * @param number by which the store names it, {@code h1}
 * @param refused how many rows of its file could not be taken
 * @param fresh whether it was taken in just now, and had not been there
 */
public record History(
    long number,
    String name,
    String form,
    long events,
    long refused,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    boolean fresh) {}
