package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.analysis.Forecast;
import vigil.analysis.Forecaster;
import vigil.analysis.Observed;
import vigil.analysis.Pairs;
import vigil.export.ForecastListing;
import vigil.plover.EventType;
import vigil.record.Store;
import vigil.record.StoreException;

/** Forecasts attacks in the days ahead. */
@Command(
    name = "forecast",
    header =
        "Forecasts attacks in the next 7, 14 and 28 days, beside naive forecasts and its score.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nForecasts, for the pairs that the question means or for a place, the number of ASSAULT"
          + " events and the probability of at least one, from counts of the past alone. What moves"
          + " a forecast is told with it, what naive forecasts say, and how well both did in a"
          + " back-test on the last three years.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil forecast --actor Israel --other Lebanon",
      "  vigil forecast --place Khartoum",
      "  vigil forecast --histories only --to 1996-04-10 --pairs 5 --format jsonl"
    })
final class ForecastCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "3",
      description = "The busiest of the pairs that the question means. Default: ${DEFAULT-VALUE}.")
  private int pairs;

  ForecastCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      Observed all = past.everything(store);
      Observed asked = past.observed(store);
      String place = past.place(store);
      if (past.unknown(store, asked, surroundings)) {
        return ExitCode.DONE.number();
      }
      boolean nothing = asked.happenings().isEmpty();
      if (!listing.data() && (nothing || !Forecaster.enough(all))) {
        surroundings.say(
            nothing
                ? "nothing is known of what is asked for, so there is nothing to forecast from"
                : "too little is known for a forecast, which needs half a year: "
                    + all.knownBefore(all.end())
                    + " days");
      }
      List<Forecast> forecasts =
          nothing
              ? List.of()
              : place == null
                  ? Forecaster.forecast(
                      all, Pairs.busiest(asked.happenings(), EventType.ASSAULT, Math.max(0, pairs)))
                  : Forecaster.forecast(all, place, asked);
      var form = ForecastListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, forecasts, 0).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
