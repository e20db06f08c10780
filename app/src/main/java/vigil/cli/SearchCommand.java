package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.export.HitListing;
import vigil.record.Hit;
import vigil.record.Store;
import vigil.record.StoreException;

/** Finds reports in a store. */
@Command(
    name = "search",
    header = "Finds a store's reports by their words and by what they tell.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nFinds reports that hold all of the words, the best first, and of which some event has what is"
          + " asked for; without words the latest first. Words are found in whatever ending; \"several"
          + " words\" in quotation marks stand together, word* is a beginning, -word must not be there."
          + " Days are those of publication.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil search 'ceasefire talks' --place Lebanon",
      "  vigil search '\"grain corridor\" -wheat' --from 2023-01-01",
      "  vigil search --actor Hezbollah --type consult --format jsonl"
    })
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words of reports.")
  private @Nullable List<String> words;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private DaysOption days = new DaysOption();
  @Mixin private ListingOption listing = new ListingOption();

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      int most = filters.limit(listing.data());
      String asked = words == null ? null : String.join(" ", words);
      List<Hit> hits =
          store.search(
              filters.filter(asked, days.from(), days.to(), store, most == 0 ? 0 : most + 1));
      var form = HitListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, hits, most).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
