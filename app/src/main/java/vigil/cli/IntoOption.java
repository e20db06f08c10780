package vigil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a store that reports are kept in. */
final class IntoOption {
  @Option(
      names = {"--into", "--store"},
      paramLabel = "STORE",
      description =
          "The store, made where there is none: a file, or the address of a PostgreSQL database such as"
              + " jdbc:postgresql://host/name?user=ada. Default: $VIGIL_STORE, else record.vigil.")
  private @Nullable String into;

  String location(Surroundings surroundings) {
    return StoreOption.location(into, surroundings);
  }
}
