package vigil.cli;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.record.Store;
import vigil.record.StoreException;

/** The option for the store that a command asks. */
final class StoreOption {
  private static final String USUAL = "record.vigil";

  @Option(
      names = {"--in", "--store"},
      paramLabel = "STORE",
      description =
          "The store: a file, or the address of a PostgreSQL database such as"
              + " jdbc:postgresql://host/name?user=ada. Default: $VIGIL_STORE, else record.vigil.")
  private @Nullable String in;

  /** Where the store lies. */
  String location(Surroundings surroundings) {
    return location(in, surroundings);
  }

  /** Opens the store to be asked. */
  Store read(Surroundings surroundings) {
    return Store.read(location(in, surroundings));
  }

  /** Opens the store to be written; there must be one. */
  Store write(Surroundings surroundings, Clock clock) {
    Store.read(location(in, surroundings)).close();
    return Store.write(location(in, surroundings), clock);
  }

  /** Where the store lies: as told, else as the environment says, else as usual. */
  static String location(@Nullable String told, Surroundings surroundings) {
    String usual = surroundings.environment().getOrDefault("VIGIL_STORE", "");
    return told != null ? told : usual.isEmpty() ? USUAL : usual;
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
