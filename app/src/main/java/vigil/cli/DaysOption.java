package vigil.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the days that are asked for. */
final class DaysOption {
  @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The first day.")
  private @Nullable LocalDate from;

  @Option(
      names = {"--to", "--until"},
      paramLabel = "YYYY-MM-DD",
      description = "The last day.")
  private @Nullable LocalDate to;

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable LocalDate to() {
    return to;
  }
}
