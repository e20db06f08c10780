package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.document.Overrides;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.source.Columns;
import vigil.source.Sources;

/** Opens the desk over a record of the shipped examples, which is gone afterwards. */
@Command(
    name = "demo",
    header = "Opens the desk over the shipped examples.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nReads the example reports into a temporary record and shows it in the browser. It opens at once,"
          + " and reading goes on beside it. When it is stopped, the record is gone.%n"
    })
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Coders coders;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Reports to show instead of the examples.")
  private @Nullable List<String> inputs;

  @Mixin private ServeOptions serve = new ServeOptions();
  @Mixin private CoderOptions coder = new CoderOptions();
  @Mixin private WebOption web = new WebOption();

  DemoCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("vigil-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    String location = folder.resolve("demo.vigil").toString();
    try (Lazy<Coding> coding = coder.coding(coders, surroundings)) {
      Store.write(location, Clock.systemUTC()).close();
      Thread reading = new Thread(null, () -> read(location, coding), "demo", 16L << 20);
      reading.setDaemon(true);
      reading.start();
      return new Serving(surroundings, serve, location, coding).run().number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private void read(String location, Lazy<Coding> coding) {
    String home = surroundings.environment().getOrDefault("VIGIL_HOME", ".");
    List<String> examples = List.of(home + "/examples");
    Sources sources =
        Sources.of(
            inputs == null ? examples : inputs,
            surroundings.in(),
            web.contents(Columns.usual()),
            web.web());
    try (Progress progress = Progress.of(surroundings, sources, true);
        Store store = Store.write(location, Clock.systemUTC())) {
      IngestMinutes minutes = new IngestMinutes(surroundings, progress, false, true);
      Clock clock = Clock.systemUTC();
      new Ingestion(store, coding, Overrides.NONE, minutes, clock, "demo", false).run(sources, 1);
      minutes.end();
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
