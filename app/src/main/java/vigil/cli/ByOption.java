package vigil.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for in whose name something is written. */
public final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "In whose name; kept in the log. Default: $VIGIL_USER, else the user's.")
  private @Nullable String by;

  /** As told, else as the environment says, else the user of the machine. */
  String who(Surroundings surroundings) {
    return who(surroundings.environment());
  }

  /** The same in an environment, variables by their names. */
  public String who(Map<String, String> environment) {
    String named = environment.getOrDefault("VIGIL_USER", "");
    return by != null ? by : named.isEmpty() ? System.getProperty("user.name", "?") : named;
  }
}
