package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.actors.KnownActors;
import vigil.data.DataException;
import vigil.imports.EventImport;
import vigil.imports.ImportedEvents;
import vigil.record.History;
import vigil.record.Store;
import vigil.record.StoreException;

/** Takes in events that other systems coded. */
@Command(
    name = "import-events",
    header = "Takes in coded events of other systems, as a history to compute baselines from.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nReads tables of KEDS (day, source, target, code of CAMEO), GDELT, ICEWS, POLECAT, ACLED and GED, by"
          + " commas or tabs, also packed by gzip, and keeps each as a history: apart from the events that Vigil"
          + " coded itself, and marked so wherever it is shown. A row that cannot be taken is counted by its"
          + " reason, the first three of each are named. A file that is there already is left as it is.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil import-events levant.csv --into record.vigil",
      "  vigil import-events 20230401.export.CSV.gz acled.csv",
      "  vigil import-events --list",
      "  vigil import-events --drop h2"
    })
final class ImportEventsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Clock clock;

  @Mixin private IntoOption into = new IntoOption();
  @Mixin private ByOption by = new ByOption();

  @Option(names = "--list", description = "List the histories that the store has.")
  private boolean list;

  @Option(
      names = "--drop",
      paramLabel = "HISTORY",
      description = "Let a history count no longer, such as h2; its rows stay in the store.")
  private @Nullable String drop;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Tables to read.")
  private List<Path> files = List.of();

  ImportEventsCommand(Surroundings surroundings) {
    this(surroundings, Clock.systemUTC());
  }

  ImportEventsCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    if (files.isEmpty() && !list && drop == null) {
      surroundings.say("name a file, or --list or --drop; --help tells more");
      return ExitCode.USAGE.number();
    }
    try {
      return (files.isEmpty() && drop == null ? listed() : changed()).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private ExitCode listed() throws IOException {
    try (Store store = Store.read(into.location(surroundings));
        Output out = Output.to(surroundings.out())) {
      for (History history : store.past().histories(Long.MAX_VALUE)) {
        out.write(line(history) + "\n");
      }
      out.commit();
      return ExitCode.DONE;
    }
  }

  private ExitCode changed() {
    try (Store store = Store.write(into.location(surroundings), clock)) {
      if (drop != null) {
        store.past().drop(number(drop), by.who(surroundings));
      }
      boolean refused = false;
      for (Path file : files) {
        refused |= !taken(store, file);
      }
      return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  private static long number(String history) {
    String digits = history.startsWith("h") ? history.substring(1) : history;
    boolean number = digits.matches("\\d{1,9}");
    return number ? Long.parseLong(digits) : -1;
  }

  /** Whether every row could be taken. */
  private boolean taken(Store store, Path file) {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
      ImportedEvents read = new EventImport(KnownActors.shipped()).read(file, today);
      read.examples().forEach(surroundings::say);
      if (read.file().events().isEmpty()) {
        surroundings.say(file + ": holds no event that can be taken");
        return false;
      }
      History history = store.past().keep(read.file(), by.who(surroundings));
      surroundings.say(line(history) + (history.fresh() ? reasons(read) : "; was there already"));
      return read.refused().isEmpty();
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static String reasons(ImportedEvents read) {
    StringBuilder text = new StringBuilder();
    for (ImportedEvents.Reason reason : ImportedEvents.Reason.values()) {
      Integer many = read.refused().get(reason);
      text.append(many == null ? "" : "; " + many + " left out for " + reason.words());
    }
    return text.toString();
  }

  private static String line(History history) {
    return String.format(
        Locale.ROOT,
        "h%d %s: %,d events of %s, %s to %s%s",
        history.number(),
        history.name(),
        history.events(),
        history.form().toUpperCase(Locale.ROOT),
        history.first(),
        history.last(),
        history.refused() == 0 ? "" : ", " + history.refused() + " rows left out");
  }
}
