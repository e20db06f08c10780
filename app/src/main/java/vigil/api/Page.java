package vigil.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list's items.
 *
 * @param total how many there are in all
 * @param next the cursor for those behind the last; null where there are none
 */
record Page<T>(List<T> items, long total, @Nullable String next) {}
