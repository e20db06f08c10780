package vigil.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.api.Questions;
import vigil.api.Stores;
import vigil.mcp.McpDoor;
import vigil.record.StoreException;

/** Offers a store's questions to an AI assistant. */
@Command(
    name = "mcp",
    header = "Offers a store's questions to AI assistants by the Model Context Protocol.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nSpeaks the protocol on standard input and output: for an assistant that starts it as a tool. It"
          + " reads only, and every answer can be cited. 'vigil serve' offers the same at /mcp.%n"
    },
    footerHeading = "%nExample:%n",
    footer = {"  {\"command\": \"/path/to/vigil\", \"args\": [\"mcp\", \"record.vigil\"]}"})
final class McpCommand implements Callable<Integer> {
  private static final int READERS = 2;

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "STORE",
      description = "The store: a file, or the address of a PostgreSQL database.")
  private @Nullable String store;

  @Mixin private StoreOption in = new StoreOption();

  McpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    String location = store == null ? in.location(surroundings) : store;
    try (Stores stores = new Stores(location, READERS, Clock.systemUTC())) {
      stores.name(); // it must be there
      new McpDoor(new Questions(stores), new VigilCommand.Version().getVersion()[0])
          .serve(surroundings.in(), surroundings.out());
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
