package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.record.Verification;

/** Proves a store. */
@Command(
    name = "verify",
    header = "Proves that a store is whole and unchanged.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nGoes through the store's log and proves its chain of hashes, the rows that each entry added or"
          + " closed, every original and record against its SHA-256, and the indexes against the rows; or"
          + " names the first thing that does not hold.",
      "Whoever may write the file could make a whole new chain. So note the head that is printed, in"
          + " another place, and give it later: --head tells whether the log still holds it.%n"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A head that an earlier run printed, which the log must hold.")
  private @Nullable String head;

  @Parameters(
      arity = "0..1",
      paramLabel = "STORE",
      description =
          "The store: a file, or the address of a PostgreSQL database. Default: $VIGIL_STORE, else"
              + " record.vigil.")
  private @Nullable String location;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    String path = StoreOption.location(location, surroundings);
    try (Store store = Store.read(path)) {
      Verification proof = store.verify();
      if (!proof.holds()) {
        surroundings.say(store.name() + ": does not hold: " + proof.broken());
        return ExitCode.REFUSED.number();
      }
      if (head != null && !store.hasHead(head)) {
        surroundings.say(store.name() + ": does not hold: its log does not hold the head " + head);
        return ExitCode.REFUSED.number();
      }
      surroundings.out().write(words(store.name(), proof).getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE.number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    }
  }

  /** Former versions' and replaced events are proved too, but are no events of the record's. */
  private static String words(String path, Verification proof) {
    String past =
        proof.events() == proof.holding()
            ? ""
            : String.format(
                Locale.ROOT,
                " (%d of them hold now; later versions, runs or persons replaced the others)",
                proof.holding());
    return String.format(
        Locale.ROOT,
        "%s holds: %d entries of the log, %d reports, %d events%s%nhead %s%n",
        path,
        proof.entries(),
        proof.reports(),
        proof.events(),
        past,
        proof.head());
  }
}
