package vigil.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.document.Overrides;

/** The options for what reports do not say of themselves. */
public final class ReportOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The reports' day of publication.")
  private @Nullable LocalDate date;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the reports.")
  private @Nullable String outlet;

  @Option(names = "--url", paramLabel = "URL", description = "Where the report was published.")
  private @Nullable String url;

  @Option(names = "--title", paramLabel = "TEXT", description = "The report's headline.")
  private @Nullable String title;

  /** What is said goes before what a report says. */
  public Overrides overrides() {
    return new Overrides(date, outlet, url, title);
  }
}
