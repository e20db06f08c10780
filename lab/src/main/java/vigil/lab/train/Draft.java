package vigil.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file being written, beside the place that it gets in the end; closed without {@link #commit},
 * it is gone.
 */
record Draft(Path file, Path target) implements AutoCloseable {
  static Draft of(Path output) {
    Path target = output.toAbsolutePath();
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path file = target.resolveSibling(name);
    file.toFile().deleteOnExit();
    return new Draft(file, target);
  }

  void commit() throws IOException {
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
