package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.analysis.Observed;
import vigil.analysis.Precursor;
import vigil.analysis.Precursors;
import vigil.export.PrecursorListing;
import vigil.record.Meant;
import vigil.record.Store;
import vigil.record.StoreException;

/** Tells what tended to come before attacks. */
@Command(
    name = "precursors",
    header =
        "Tells which patterns came before attacks by or on an actor more often than by chance.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nTries every type of happening by the actor and towards it, alone, with its most frequent"
          + " counterparts, and two in a row, wherever it came into a quiet of as many days without"
          + " an attack: after how many came an attack within the days, against chance on quiet"
          + " days of the same years, and after how many came nothing. Chance is corrected for how"
          + " many patterns were tried.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil precursors --actor Hezbollah --within 14",
      "  vigil precursors --actor ISR --other LBN --histories only"
    })
final class PrecursorsCommand implements Callable<Integer> {
  private static final double CHANCE = 0.1;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      defaultValue = "14",
      description =
          "Within how many days an attack must come, 1 to 365. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--every", description = "Show those too that may well be chance.")
  private boolean every;

  PrecursorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (days < 1 || days > 365) {
      throw new ParameterException(spec.commandLine(), "--within is 1 to 365 days");
    }
    try (Store store = in.read(surroundings)) {
      String actor = past.actor(store);
      if (actor == null) {
        throw new ParameterException(spec.commandLine(), "before whose attacks? give --actor");
      }
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE.number();
      }
      List<Precursor> found = Precursors.find(observed, Meant.by(actor)::means, days);
      List<Precursor> shown =
          every ? found : found.stream().filter(p -> p.corrected() < CHANCE).toList();
      if (!listing.data() && !found.isEmpty() && !every) {
        surroundings.say(
            found.size()
                + " patterns tried, "
                + shown.size()
                + " shown of which chance explains little");
      }
      var form = PrecursorListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, shown, past.limit(listing.data())).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }
}
