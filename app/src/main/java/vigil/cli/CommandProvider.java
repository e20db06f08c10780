package vigil.cli;

/**
 * Adds a command to Vigil's own. Another module names its implementation in {@code
 * META-INF/services/vigil.cli.CommandProvider}.
 */
public interface CommandProvider {
  /** An object whose class is annotated with picocli's {@code @Command}. */
  Object command();
}
