package vigil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.actors.KnownActors;
import vigil.compare.Comparison;
import vigil.compare.Matched;
import vigil.data.DataException;
import vigil.export.MatchListing;
import vigil.imports.EventImport;
import vigil.incident.Incident;
import vigil.record.Filter;
import vigil.record.HistoryEvent;
import vigil.record.Store;
import vigil.record.StoreException;

/** Compares a store with another system's table of events. */
@Command(
    name = "compare",
    header = "Shows what another system's events and a store have, and where they differ.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nReads a table of ACLED, GED, POLECAT, ICEWS, GDELT or KEDS and matches its rows with the store's"
          + " happenings by day, place, type, parties and dead. Rows that both have, that only they have and that"
          + " only the store has, among the days, countries and types of the table; and where both have one, what"
          + " they tell otherwise. Neither side is taken to be right.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil compare acled.csv --in record.vigil",
      "  vigil compare GEDEvent.csv --format csv > compared.csv"
    })
final class CompareCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Clock clock = Clock.systemUTC();

  @Parameters(paramLabel = "FILE", description = "The other system's table.")
  private Path file;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(names = "--side", paramLabel = "SIDE", description = "Only ${COMPLETION-CANDIDATES}.")
  private Matched.@Nullable Side side;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      var read = new EventImport(KnownActors.shipped()).read(file, LocalDate.now(clock));
      List<HistoryEvent> theirs = read.file().events();
      List<Matched> all = Comparison.of(theirs, ours(store, theirs));
      List<Matched> shown = all.stream().filter(m -> side == null || m.side() == side).toList();
      read.refused()
          .forEach((why, many) -> surroundings.say(many + " rows left out: " + why.words()));
      var form = MatchListing.of(listing.form(), listing.layout(surroundings));
      int code = listing.write(surroundings, form, shown, 0).number();
      surroundings.say(sums(all));
      return code;
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  /** The store's happenings of the table's days and a little around them. */
  private static List<Incident> ours(Store store, List<HistoryEvent> theirs) {
    if (theirs.isEmpty()) {
      return List.of();
    }
    LocalDate first =
        theirs.stream().map(HistoryEvent::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = theirs.stream().map(HistoryEvent::day).max(LocalDate::compareTo).orElseThrow();
    return store.incidents(Filter.ALL.between(first.minusDays(3), last.plusDays(3)));
  }

  private static String sums(List<Matched> all) {
    long both = all.stream().filter(m -> m.side() == Matched.Side.BOTH).count();
    long differing = all.stream().filter(m -> !m.differences().isEmpty()).count();
    long theirs = all.stream().filter(m -> m.side() == Matched.Side.THEIRS).count();
    long ours = all.stream().filter(m -> m.side() == Matched.Side.OURS).count();
    return both
        + " in both ("
        + differing
        + " with differences), "
        + theirs
        + " only in the table, "
        + ours
        + " only in the store";
  }
}
