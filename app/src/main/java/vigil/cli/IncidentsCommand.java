package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.export.IncidentListing;
import vigil.incident.Incident;
import vigil.record.IncidentOrder;
import vigil.record.Store;
import vigil.record.StoreException;

/** Lists happenings of a store. */
@Command(
    name = "incidents",
    header = "Lists a store's happenings: events of several reports that are one.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nLists the happenings of which some event has everything that is asked for, the latest"
          + " first. Each begins with its name, such as i12, by which 'vigil incident' shows who"
          + " tells what of it. Where reports differ all values stand there; a copy of a text"
          + " confirms nothing.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil incidents --type assault --place Khartoum --from 2023-06-01",
      "  vigil incidents --origins 2 --sort origins",
      "  vigil incidents --actor Hezbollah --format jsonl"
    })
final class IncidentsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private DaysOption days = new DaysOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(names = "--words", paramLabel = "WORDS", description = "Words of the report.")
  private @Nullable String words;

  @Option(
      names = "--origins",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only those that so many distinct texts tell; copies do not count.")
  private int origins;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "latest",
      description =
          "${COMPLETION-CANDIDATES}: the latest first, the most distinct texts first, or the most"
              + " killed first.")
  private IncidentOrder order = IncidentOrder.LATEST;

  IncidentsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      int most = filters.limit(listing.data());
      List<Incident> incidents =
          store.incidents(
              filters.filter(words, days.from(), days.to(), store, most == 0 ? 0 : most + 1),
              origins,
              order);
      var form = IncidentListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, incidents, most).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
