package vigil.record;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts or receives in kept events.
 *
 * @param name as reports tell it
 * @param id identifier in the actors file
 * @param country ISO 3166 alpha-3
 * @param sectors parted by blanks
 * @param events how many events name it, those of former versions among them
 */
public record Named(
    String name, @Nullable String id, @Nullable String country, String sectors, long events) {}
