package vigil.lab.bench;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a benchmark is given.
 *
 * @param data folder or file
 * @param fold which items count
 * @param coding what is measured; asked for only once the data has been read
 * @param misses how many misses of each kind to tell
 */
record Setup(Path data, Fold fold, Supplier<Coding> coding, int misses) {}
