package vigil.record;

import org.jspecify.annotations.Nullable;

/**
 * What a store's proof came to.
 *
 * @param entries how many entries of the log hold
 * @param reports how many reports were proved
 * @param events how many events, those too that no longer hold
 * @param holding how many of them hold now: the others a later version, a later run of the coder or
 *     a person took the place of
 * @param head the hash of the last entry that holds; noted elsewhere, it shows later whether the
 *     log's end was cut off
 * @param broken the first thing that does not hold, or null where all does
 */
public record Verification(
    long entries, long reports, long events, long holding, String head, @Nullable String broken) {
  /** The same with something more that does not hold, if there is anything. */
  Verification and(@Nullable String more) {
    return new Verification(
        entries, reports, events, holding, head, broken == null ? more : broken);
  }

  /** Whether all holds. */
  public boolean holds() {
    return broken == null;
  }
}
