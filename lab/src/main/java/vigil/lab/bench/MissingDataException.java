package vigil.lab.bench;

import java.nio.file.Path;

/** A benchmark's data is not where it was looked for. */
final class MissingDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingDataException(Path data, String what) {
    super("no " + what + " at " + data);
  }
}
