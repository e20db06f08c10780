package vigil.source;

import org.jspecify.annotations.Nullable;

/**
 * A file or an address that arguments name, before it is opened: what can be read by itself.
 *
 * @param name as {@link Sources} take it again
 * @param bytes the file's size; 0 where that is not known
 * @param rejected why there is nothing to be read, where there is not
 */
public record Part(String name, long bytes, @Nullable Rejected rejected) {}
