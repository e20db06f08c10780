package vigil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.analysis.Network;
import vigil.analysis.Observed;
import vigil.analysis.SponsorPaths;
import vigil.export.NetworkListing;
import vigil.record.Store;
import vigil.record.StoreException;

/** Tells who deals with whom. */
@Command(
    name = "networks",
    header =
        "Tells who meets, backs and fights whom in a period, and what is new since the one before.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nTies of happenings between two days, beside the period of the same length before; for each"
          + " actor with how many it deals, how central it is, how many shortest ways pass through"
          + " it, and the group that deals most among itself. With --actor, the paths of backing"
          + " that are known to lead to it, each tie with its source and date.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil networks --from 2024-05-01 --to 2024-05-31",
      "  vigil networks --actor Hezbollah --as countries --format jsonl"
    })
final class NetworksCommand implements Callable<Integer> {
  private static final int USUAL = 91;
  private static final int MOST = 15;

  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();

  @Option(
      names = "--sponsors-of",
      paramLabel = "NAME",
      description = "Only the known paths of backing that lead to somebody.")
  private @Nullable String sponsored;

  NetworksCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (sponsored != null) {
      return paths(sponsored, null).number();
    }
    try (Store store = in.read(surroundings)) {
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE.number();
      }
      LocalDate to = past.to(observed);
      List<Network> networks = Network.of(observed, past.from(observed, USUAL), to);
      var form = NetworkListing.of(listing.form(), listing.data() ? 0 : MOST);
      ExitCode code = listing.write(surroundings, form, networks, 0);
      String actor = past.actor(store);
      return (actor == null || listing.data() ? code : paths(actor, to)).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  private ExitCode paths(String name, @Nullable LocalDate day) throws IOException {
    KnownActors known = KnownActors.shipped();
    StringBuilder out = new StringBuilder();
    for (Identity identity : known.named(name)) {
      for (List<SponsorPaths.Step> path : SponsorPaths.to(identity, known, day)) {
        out.append(NetworkListing.path(path));
      }
    }
    surroundings.print(out.toString());
    return ExitCode.DONE;
  }
}
