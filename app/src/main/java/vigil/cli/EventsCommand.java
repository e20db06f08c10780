package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.export.EventListing;
import vigil.record.EventLine;
import vigil.record.Store;
import vigil.record.StoreException;

/** Lists events of a store. */
@Command(
    name = "events",
    header = "Lists a store's events: who did what to whom, where and when.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nLists the events that have everything that is asked for, the latest first. An event's day is the"
          + " first that is told, else that of publication. Each begins with its name, such as 12#e3: the"
          + " third event of report 12.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil events --actor RSF --place Darfur --from 2023-06-01 --to 2023-06-30",
      "  vigil events --type protest --near 50.45,30.52,25",
      "  vigil events --speaker unnamed --format csv > events.csv"
    })
final class EventsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private DaysOption days = new DaysOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(names = "--words", paramLabel = "WORDS", description = "Words of the report.")
  private @Nullable String words;

  EventsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      int most = filters.limit(listing.data());
      List<EventLine> events =
          store.events(
              filters.filter(words, days.from(), days.to(), store, most == 0 ? 0 : most + 1));
      var form = EventListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, events, most).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
