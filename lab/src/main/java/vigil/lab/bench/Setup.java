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
 */
record Setup(Path data, Fold fold, Supplier<Coding> coding, int misses, @Nullable Path index) {
  /** All items of the fold. */
  Setup(Path data, Fold fold, Supplier<Coding> coding, int misses) {
    this(data, fold, coding, misses, null);
  }
}
