package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import vigil.source.Columns;
import vigil.source.Sources;
import vigil.source.fetch.FeedPoll;
import vigil.source.fetch.FeedStates;

/** Goes on asking feeds for what is new, and keeps it. */
@Command(
    name = "watch",
    header = "Asks feeds again and again, and keeps what is new in a store.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nAsks each feed for what is new, on condition that it changed, and keeps its reports in a store"
          + " as 'vigil ingest' does; then waits, and asks again, until it is stopped. How each feed"
          + " fares is kept in a file beside the store, so that the same command goes on where it"
          + " stopped. A feed that fails is asked less and less often, at least once a day.",
      "Hosts' robots.txt is heeded, a host is asked once a second at most, and no address leads to this"
          + " machine or a private network unless that is allowed.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil watch feeds.opml --into record.vigil             goes on until it is stopped",
      "  vigil watch --once --follow feeds.opml                 asks once, pages of bare headlines too",
      "  vigil watch --health feeds.opml --into record.vigil    tells how each feed fares, asks none"
    })
final class WatchCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Coders coders;

  @Spec private CommandSpec spec;

  @Mixin private IntoOption into = new IntoOption();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where it is kept how feeds fare. Default: the store's name and '.feeds'.")
  private @Nullable Path state;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description = "How long to wait before a feed is asked again. Default: ${DEFAULT-VALUE}.")
  private int every;

  @Option(names = "--once", description = "Ask each feed that is due once, and end.")
  private boolean once;

  @Option(names = "--health", description = "Tell how each feed fares, and ask none.")
  private boolean health;

  @Option(
      names = "--warn",
      description =
          "Evaluate rules whenever reports have come, keep and tell what is new (see 'vigil warnings').")
  private boolean warn;

  @Mixin private AlertOption alert = new AlertOption();

  @Mixin private WebOption web = new WebOption();

  @Mixin private CoderOptions coder = new CoderOptions();

  @Mixin private ByOption by = new ByOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FEEDS.opml|URL",
      description = "Lists of feeds in OPML, or the addresses of feeds.")
  private List<String> feeds;

  WatchCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    threads.threads(spec);
    if (every < 1) {
      throw new ParameterException(spec.commandLine(), "--every must be 1 or more");
    }
    String location = into.location(surroundings);
    Watch watch = new Watch(surroundings, states(location), every);
    try {
      watch.take(feeds);
      return (health ? watch.tell() : watch(watch, location)).number();
    } catch (ModelException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    } catch (IOException e) {
      surroundings.say("the state of the feeds cannot be kept: " + Output.why(e));
      return ExitCode.NOT_WRITTEN.number();
    }
  }

  /** Beside the store's file; for a database in the present folder. */
  private FeedStates states(String location) {
    Path beside = Path.of((Store.isFile(location) ? location : "vigil") + ".feeds");
    return new FeedStates(state == null ? beside : state);
  }

  private ExitCode watch(Watch watch, String location) throws Exception {
    try (Lazy<Coding> coding = coder.coding(coders, surroundings);
        Store store = Store.write(location, Clock.systemUTC());
        Alerts alerts = new Alerts(alert, surroundings, location, by.who(surroundings))) {
      Clock clock = Clock.systemUTC();
      FeedPoll poll =
          new FeedPoll(
              web.fetcher(), web.contents(Columns.usual()), clock, Duration.ofMinutes(every));
      return watch.run(
          poll,
          polled -> {
            ingest(store, coding, polled);
            if (warn || alert.sends()) {
              alerts.look(store);
            }
          },
          once);
    }
  }

  private void ingest(Store store, Lazy<Coding> coding, Iterable<vigil.source.Input> inputs) {
    Sources none = Sources.of(List.of(), surroundings.in());
    try (Progress progress = Progress.of(surroundings, none, true)) {
      IngestMinutes minutes = new IngestMinutes(surroundings, progress, false, true);
      new Ingestion(
              store,
              coding,
              Overrides.NONE,
              minutes,
              Clock.systemUTC(),
              by.who(surroundings),
              false)
          .run(inputs, threads.threads(spec));
      minutes.end();
    }
  }
}
