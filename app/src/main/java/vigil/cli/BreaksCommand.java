package vigil.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vigil.analysis.Break;
import vigil.analysis.Breaks;
import vigil.analysis.Observed;
import vigil.export.BreakListing;
import vigil.record.Store;
import vigil.record.StoreException;

/** Tells what breaks with what was usual. */
@Command(
    name = "breaks",
    header = "Tells what breaks with what was usual: bursts, firsts, new pairs, another cadence.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nLooks for weeks above or below what was expected, changes of level, what was never before"
          + " or not for years, parties never before seen together, new places, another mix of"
          + " types, and the same thing on more days in a row than ever. Each comes with its"
          + " formula, its numbers and the events behind it. What is new needs a past of a year.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil breaks --actor Hezbollah --from 2024-05-01 --to 2024-05-31",
      "  vigil breaks --actor ISR --other LBN --histories only --to 1996-04-30 --format jsonl"
    })
final class BreaksCommand implements Callable<Integer> {
  private static final int USUAL = 28;

  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();

  BreaksCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings)) {
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE.number();
      }
      LocalDate from = past.from(observed, USUAL);
      List<Break> breaks = Breaks.find(observed, from, past.to(observed));
      if (!listing.data() && !Breaks.enough(observed, from)) {
        surroundings.say(
            "too little is known before "
                + from
                + " to call anything new, which needs a year: "
                + observed.knownBefore(from)
                + " days");
      }
      var form = BreakListing.of(listing.form(), listing.layout(surroundings));
      int most = past.limit(listing.data());
      boolean more = most > 0 && breaks.size() > most;
      ExitCode code =
          listing.write(surroundings, form, more ? Breaks.greatest(breaks, most) : breaks, 0);
      if (more) {
        surroundings.say(
            "the %d least probable of %d; --limit 0 shows all".formatted(most, breaks.size()));
      }
      return code.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
