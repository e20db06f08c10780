package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a benchmark's files. */
final class DataFiles {
  private DataFiles() {}

  /** The file, or the folder's files at any depth, that fit, in the order of their names. */
  static List<Path> in(Path data, Predicate<Path> fits) {
    if (!Files.exists(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(fits).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(data.toString(), e);
    }
  }

  /** Those whose names have the ending. */
  static List<Path> in(Path data, String ending) {
    return in(data, f -> f.toString().endsWith(ending));
  }
}
