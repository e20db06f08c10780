package vigil.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.record.Store;
import vigil.record.StoreException;

/** The option for the store that a command asks. */
final class StoreOption {
  private static final String USUAL = "record.vigil";

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "The store. Default: $VIGIL_STORE, else record.vigil.")
  private @Nullable Path in;

  /** The store's file. */
  Path file(Surroundings surroundings) {
    return file(in, surroundings);
  }

  /** Opens the store to be asked. */
  Store read(Surroundings surroundings) {
    return Store.read(file(surroundings));
  }

  /** Opens the store to be written; there must be one. */
  Store write(Surroundings surroundings, Clock clock) {
    Store.read(file(surroundings)).close();
    return Store.write(file(surroundings), clock);
  }

  static Path file(@Nullable Path told, Surroundings surroundings) {
    String usual = surroundings.environment().getOrDefault("VIGIL_STORE", "");
    return told != null ? told : Path.of(usual.isEmpty() ? USUAL : usual);
  }

  /** In whose name something is written. */
  static String who(@Nullable String told, Surroundings surroundings) {
    String named = surroundings.environment().getOrDefault("VIGIL_USER", "");
    return told != null ? told : named.isEmpty() ? System.getProperty("user.name", "?") : named;
  }

  /** Tells what is wrong with a store. */
  static ExitCode told(StoreException e, Surroundings surroundings) {
    surroundings.say(String.valueOf(e.getMessage()));
    return switch (e.problem()) {
      case READ_ONLY, FULL, BUSY -> ExitCode.NOT_WRITTEN;
      default -> ExitCode.REFUSED;
    };
  }
}
