package vigil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for in whose name something is written. */
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "In whose name; kept in the log. Default: $VIGIL_USER, else the user's.")
  private @Nullable String by;

  /** As told, else as the environment says, else the user of the machine. */
  String who(Surroundings surroundings) {
    String named = surroundings.environment().getOrDefault("VIGIL_USER", "");
    return by != null ? by : named.isEmpty() ? System.getProperty("user.name", "?") : named;
  }
}
