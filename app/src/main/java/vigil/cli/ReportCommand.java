package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.export.DifferenceText;
import vigil.export.Layout;
import vigil.export.LogText;
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
      names = "--versions",
      description =
          "Show all versions of the article, and what each told otherwise than the former.")
  private boolean versions;

  @Option(
      names = "--diff",
      description = "Show what it tells otherwise than the version before it.")
  private boolean diff;

  @Option(
      names = "--log",
      description = "Show all that was ever done about it and its events: when, by whom, what.")
  private boolean log;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private ColorOption color = new ColorOption();

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      long moment = asOf.entry(store);
      ReportPage page = store.report(id, moment);
      String text =
          log
              ? history(page, store)
              : diff || versions ? differences(page, store, moment) : written(page, store, moment);
      surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private String history(ReportPage page, Store store) {
    return store.history(page.report()).stream()
        .map(entry -> LogText.of(entry, layout()))
        .collect(Collectors.joining());
  }

  /** The versions that are asked for, each with what it tells otherwise than the one before it. */
  private String differences(ReportPage page, Store store, long moment) {
    StringBuilder text = new StringBuilder();
    ReportPage.@Nullable Version former = null;
    for (ReportPage.Version version : page.versions()) {
      if (versions || version.report() == page.report()) {
        text.append("version ")
            .append(version.number())
            .append(", report ")
            .append(version.report());
        text.append(", kept ").append(version.kept()).append('\n');
        text.append(difference(former, version, store, moment));
      }
      former = version;
    }
    return text.toString();
  }

  private String difference(
      ReportPage.@Nullable Version former, ReportPage.Version version, Store store, long moment) {
    if (former == null) {
      return "the first version\n";
    }
    return DifferenceText.of(store.difference(former.report(), version.report(), moment), layout());
  }

  private Layout layout() {
    return color.layout(surroundings);
  }

  private String written(ReportPage page, Store store, long moment) {
    return json
        ? page.json() + "\n"
        : PageText.of(page, store.corrections(page.report(), false, moment), text, layout());
  }
}
