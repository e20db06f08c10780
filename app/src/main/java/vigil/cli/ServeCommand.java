package vigil.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.record.StoreException;

/** Opens the desk and its API over a store. */
@Command(
    name = "serve",
    header = "Opens the desk in the browser, and the HTTP API, over a store.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nShows a store in the browser, and answers programs at /api/v1 (docs/api.md). Only this machine"
          + " reaches it, unless --host says otherwise.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil serve record.vigil",
      "  vigil serve --no-browser --port 9000 record.vigil",
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Coders coders;

  @Parameters(
      arity = "0..1",
      paramLabel = "STORE",
      description = "The store: a file, or the address of a PostgreSQL database.")
  private @Nullable String store;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private ServeOptions serve = new ServeOptions();
  @Mixin private CoderOptions coder = new CoderOptions();

  ServeCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    String location = store == null ? in.location(surroundings) : store;
    try (Lazy<Coding> coding = coder.coding(coders, surroundings)) {
      Serving.bringOn(location);
      return new Serving(surroundings, serve, location, coding).run().number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
