package vigil.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option for how many reports to read at once. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many reports to read at once. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * How many, 1 or more.
   *
   * @throws ParameterException for fewer
   */
  int threads(CommandSpec spec) {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    return threads;
  }
}
