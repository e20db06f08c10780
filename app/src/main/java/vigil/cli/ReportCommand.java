package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.export.PageText;
import vigil.record.ReportPage;
import vigil.record.Store;
import vigil.record.StoreException;

/** Shows a report of a store. */
@Command(
    name = "report",
    header = "Shows a store's report with its events.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The report's number in the store, or the beginning of its text's SHA-256.")
  private String id;

  @Mixin private StoreOption in = new StoreOption();

  @Option(names = "--text", description = "Show its whole text, too.")
  private boolean text;

  @Option(
      names = "--json",
      description = "Write its record as a line of JSON, exactly as it was coded.")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      description = "As it was then: a day, a moment, or the number of an entry of the log.")
  private @Nullable String asOf;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReadCommand.When color;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      ReportPage page = store.report(id, FilterOptions.asOf(asOf, store, spec));
      surroundings.out().write(written(page).getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private String written(ReportPage page) {
    return json
        ? page.json() + "\n"
        : PageText.of(page, text, surroundings.layout(color, surroundings.isTerminal()));
  }
}
