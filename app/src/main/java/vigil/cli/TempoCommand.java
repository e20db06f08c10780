package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.analysis.Baseline;
import vigil.analysis.Observed;
import vigil.analysis.Tempo;
import vigil.export.TempoListing;
import vigil.record.Store;
import vigil.record.StoreException;

/** Counts a store's happenings by period. */
@Command(
    name = "tempo",
    header = "Counts happenings by day, week or month, beside how much was reported at all.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nCounts each happening once, however many reports tell it; those of histories"
          + " (import-events) in a column of their own. A spell of which nothing is known is"
          + " a gap and no zero: silence of sources is not peace. Behind the table stands what is"
          + " expected of the next seven days.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil tempo --type assault --actor Israel --other Lebanon",
      "  vigil tempo --place Sudan --by month --from 2023-01-01",
      "  vigil tempo --actor ISR --histories only --by day --format csv"
    })
final class TempoCommand implements Callable<Integer> {
  private static final int ROWS = 12;
  private static final int AHEAD = 7;
  private static final int MONTH = 31;
  private static final int WEEK = 7;

  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "week",
      description = "How long a period is: day, week, month. Default: ${DEFAULT-VALUE}.")
  private Tempo.By by;

  TempoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE.number();
      }
      List<Tempo> rows = Tempo.of(observed, by, past.from(observed, usual()), past.to(observed));
      var form = TempoListing.of(listing.form());
      ExitCode code =
          listing.write(surroundings, form, listing.data() ? rows : Tempo.joined(rows), 0);
      if (!listing.data() && code == ExitCode.DONE) {
        Baseline ahead =
            Baseline.of(
                observed.series(), observed.coverage(), observed.first(), observed.end(), AHEAD);
        surroundings.print(TempoListing.after(observed, ahead));
      }
      return code.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private int usual() {
    return switch (by) {
      case DAY -> ROWS;
      case WEEK -> ROWS * WEEK;
      case MONTH -> ROWS * MONTH;
    };
  }
}
