package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.export.IncidentJson;
import vigil.export.IncidentText;
import vigil.incident.Incident;
import vigil.record.Store;
import vigil.record.StoreException;

/** Shows a happening of a store. */
@Command(
    name = "incident",
    header = "Shows a happening: who tells what of it, where they agree and where not.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false)
final class IncidentCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "ID",
      description = "The happening, such as i12, or one of its events, such as 12#e3.")
  private String id;

  @Mixin private StoreOption in = new StoreOption();

  @Option(names = "--json", description = "Write it as a line of JSON.")
  private boolean json;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private ColorOption color = new ColorOption();

  IncidentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      Incident incident = store.incident(id, asOf.entry(store));
      String text =
          json ? IncidentJson.of(incident) : IncidentText.of(incident, color.layout(surroundings));
      surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
