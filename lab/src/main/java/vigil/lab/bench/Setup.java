package vigil.lab.bench;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark is given.
 *
 * @param data folder or file
 * @param fold which items count
 * @param coding what is measured; asked for only once the data has been read
 * @param misses how many misses of each kind to tell
 * @param index names items that the reader learned from, which are left out; null leaves none out
 * @param from the first year of a back-test; null for the benchmark's own
 */
record Setup(
    Path data,
    Fold fold,
    Supplier<Coding> coding,
    int misses,
    @Nullable Path index,
    @Nullable Integer from) {
  /** With the benchmark's own first year. */
  Setup(Path data, Fold fold, Supplier<Coding> coding, int misses, @Nullable Path index) {
    this(data, fold, coding, misses, index, null);
  }

  /** All items of the fold. */
  Setup(Path data, Fold fold, Supplier<Coding> coding, int misses) {
    this(data, fold, coding, misses, null);
  }
}
