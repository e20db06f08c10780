package vigil.cli;

import java.time.Clock;
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

  @Mixin private IntoOption into = new IntoOption();

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
      names = "--rejoin",
      description =
          "Find anew which events are one happening, among all that are kept; what persons decided"
              + " holds. Without sources, do only that.")
  private boolean rejoin;

  @Option(
      names = "--each",
      description =
          "Write a line for each item once it is safely kept: what became of it, its name, its number"
              + " and how many events it tells.")
  private boolean each;

  @Mixin private ReportOptions said = new ReportOptions();

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Mixin private CoderOptions coder = new CoderOptions();

  @Mixin private WebOption web = new WebOption();

  @Mixin private ByOption by = new ByOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Files that hold reports, folders of such, addresses of pages and feeds, or - for standard"
              + " input. What a file holds is told by its content: see 'vigil read --help'.")
  private List<String> inputs = List.of();

  IngestCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    threads.threads(spec);
    if (inputs.isEmpty() && !rejoin) {
      throw new ParameterException(spec.commandLine(), "name a SOURCE to read from");
    }
    try (Lazy<Coding> coding = coder.coding(coders, surroundings);
        Opened opened = open(into.location(surroundings))) {
      ExitCode end = inputs.isEmpty() ? ExitCode.DONE : coder.end(run(opened.store(), coding));
      Store store = opened.store();
      if (rejoin && !dryRun && store != null) {
        store.rejoin(by.who(surroundings));
      }
      return end.number();
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
      Ingestion ingestion =
          new Ingestion(
              store,
              coding,
              said.overrides(),
              minutes,
              Clock.systemUTC(),
              by.who(surroundings),
              recode);
      ingestion.run(sources, threads.threads(spec));
      return minutes.end();
    }
  }
}
