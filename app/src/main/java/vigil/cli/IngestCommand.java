package vigil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.annotate.ModelException;
import vigil.document.Overrides;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.source.Sources;

/** Takes reports into a store. */
@Command(
    name = "ingest",
    header = "Reads reports into a store, each once.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nReads reports and keeps them in a store, a single file: the reports as they came, what they"
          + " tell, and a log of all that was done. What is kept already is passed over, so that the"
          + " same command may be given again at any time, after a break too. A report that comes"
          + " with another text under the same address is kept as a new version; one whose text is"
          + " there under another address, as a copy.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil ingest reports/ --into record.vigil            keeps all reports of a folder",
      "  vigil ingest --dry-run reports/ --into record.vigil  tells what would be kept and refused",
      "  vigil verify record.vigil                            proves that nothing was changed since"
    })
final class IngestCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Coders coders;

  @Spec private CommandSpec spec;

  @Option(
      names = {"--into", "--store"},
      paramLabel = "STORE",
      description =
          "The store, made where there is none: a file, or the address of a PostgreSQL database such as"
              + " jdbc:postgresql://host/name?user=ada. Default: $VIGIL_STORE, else record.vigil.")
  private @Nullable String into;

  @Option(
      names = "--dry-run",
      description = "Tell what would be kept and what refused, and keep nothing.")
  private boolean dryRun;

  @Option(
      names = "--recode",
      description =
          "Read kept reports again where another version of the coder or another model read them; what"
              + " it made is kept, and what persons decided holds.")
  private boolean recode;

  @Option(
      names = "--each",
      description =
          "Write a line for each item once it is safely kept: what became of it, its name, its number"
              + " and how many events it tells.")
  private boolean each;

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

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Read with this model instead of Vigil's own.")
  private @Nullable Path model;

  @Mixin private ActorsOption actors = new ActorsOption();

  @Mixin private WebOption web = new WebOption();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "In whose name; kept in the log. Default: $VIGIL_USER, else the user's.")
  private @Nullable String by;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many reports to read at once. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Files that hold reports, folders of such, addresses of pages and feeds, or - for standard"
              + " input. What a file holds is told by its content: see 'vigil read --help'.")
  private List<String> inputs;

  IngestCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    String location = StoreOption.location(into, surroundings);
    try (Lazy<Coding> coding = coders.lazily(model, actors.known(surroundings));
        Opened opened = open(location)) {
      ExitCode code = run(opened.store(), coding);
      return (code == ExitCode.DONE && actors.refused() ? ExitCode.REFUSED : code).number();
    } catch (ModelException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  /** The store, if there is one to look into. */
  private record Opened(@Nullable Store store) implements AutoCloseable {
    @Override
    public void close() {
      if (store != null) {
        store.close();
      }
    }
  }

  /** A rehearsal looks into a store that is there and makes none. */
  private Opened open(String location) {
    if (!dryRun) {
      return new Opened(Store.write(location, Clock.systemUTC()));
    }
    return new Opened(Store.isThere(location) ? Store.read(location) : null);
  }

  private ExitCode run(@Nullable Store store, Lazy<Coding> coding) {
    Sources sources =
        Sources.of(inputs, surroundings.in(), web.contents(columns.columns(spec)), web.web());
    try (Progress progress = Progress.of(surroundings, sources, true)) {
      IngestMinutes minutes = new IngestMinutes(surroundings, progress, each, !dryRun);
      Overrides overrides = new Overrides(date, outlet, url, title);
      Ingestion ingestion =
          new Ingestion(
              store,
              coding,
              overrides,
              minutes,
              Clock.systemUTC(),
              StoreOption.who(by, surroundings),
              recode);
      ingestion.run(sources, threads);
      return minutes.end();
    }
  }
}
