package vigil.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.analysis.Observed;
import vigil.analysis.Warning;
import vigil.data.DataException;
import vigil.export.KeptWarningListing;
import vigil.export.WarningListing;
import vigil.notify.Outbox;
import vigil.record.KeptWarning;
import vigil.record.Store;
import vigil.record.StoreException;

/** Warns by rules. */
@Command(
    name = "warnings",
    header = "Warns by rules, each with its reasons, its events and its own back-test.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nEvaluates rules at the end of what is known, and shows which warn: what, why, what was"
          + " usual, the events behind it, days of which too little is known, and how the rule did"
          + " on this store's past.",
      "--keep writes what is new into the store; the same alarm is not kept twice, nor again after"
          + " somebody acknowledged it while it goes on. --send-to sends what is new: to a webhook"
          + " (signed by the rules of Standard Webhooks with $VIGIL_WEBHOOK_SECRET) or by e-mail"
          + " ($VIGIL_SMTP, $VIGIL_MAIL_FROM). Who is out of reach is tried again by --send with"
          + " growing pauses.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil warnings --actor Sudan",
      "  vigil warnings --rules own.tsv --keep --send-to https://example.org/hook --send-to"
          + " mailto:ada@example.org",
      "  vigil warnings --send --quiet 22:00-06:00",
      "  vigil warnings --kept --feed atom > warnings.xml",
      "  vigil warnings --acknowledge w3 --why 'known since Monday'"
    })
final class WarningsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Clock clock;

  @Mixin private StoreOption in = new StoreOption();
  @Mixin private PastOption past = new PastOption();
  @Mixin private ListingOption listing = new ListingOption();
  @Mixin private ByOption by = new ByOption();

  @Mixin private AlertOption alerts = new AlertOption();

  @Option(names = "--keep", description = "Keep what is new in the store.")
  private boolean keep;

  @Option(names = "--send", description = "Try again what could not be sent so far.")
  private boolean send;

  @Option(names = "--kept", description = "List the warnings that the store keeps and are open.")
  private boolean kept;

  @Option(names = "--all", description = "With --kept: those too that were acknowledged.")
  private boolean all;

  @Option(
      names = "--feed",
      paramLabel = "FORM",
      description = "With --kept: as a feed, ${COMPLETION-CANDIDATES}.")
  private @Nullable Feed feed;

  @Option(
      names = "--acknowledge",
      paramLabel = "WARNING",
      description = "Say that you have seen a kept warning, such as w3.")
  private @Nullable String acknowledge;

  @Option(names = "--why", paramLabel = "REASON", description = "For what reason.")
  private String why = "";

  /** The forms of feeds. */
  enum Feed {
    ATOM,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  WarningsCommand(Surroundings surroundings) {
    this(surroundings, Clock.systemUTC());
  }

  WarningsCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    try {
      if (kept || feed != null) {
        return listed().number();
      }
      boolean writes = keep || send || alerts.sends() || acknowledge != null;
      try (Store store = writes ? in.write(surroundings, clock) : in.read(surroundings)) {
        return done(store).number();
      }
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    }
  }

  private ExitCode done(Store store) throws IOException, InterruptedException {
    if (acknowledge != null) {
      store.warnings().acknowledge(number(acknowledge), by.who(surroundings), why);
      return ExitCode.DONE;
    }
    Outbox outbox = alerts.outbox(store, clock, surroundings);
    ExitCode code = ExitCode.DONE;
    if (keep || alerts.sends() || !send) {
      code = warned(store, outbox);
    }
    if (send || alerts.sends()) {
      outbox.send().forEach(surroundings::say);
    }
    return code;
  }

  private ExitCode warned(Store store, Outbox outbox) throws IOException {
    if (!keep && !alerts.sends()) {
      Observed observed = past.observed(store);
      if (past.unknown(store, observed, surroundings)) {
        return ExitCode.DONE;
      }
      List<Warning> warnings = alerts.warnings(store, observed);
      var form = WarningListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, warnings, past.limit(listing.data()));
    }
    List<KeptWarning> fresh =
        alerts.raise(store, past.observed(store), outbox, by.who(surroundings));
    var form = KeptWarningListing.of(listing.form(), listing.layout(surroundings));
    return listing.write(surroundings, form, fresh, 0);
  }

  private ExitCode listed() throws IOException {
    try (Store store = in.read(surroundings)) {
      List<KeptWarning> warnings = store.warnings().all(!all);
      if (feed != null) {
        surroundings.print(
            feed == Feed.ATOM
                ? KeptWarningListing.atom(warnings)
                : KeptWarningListing.jsonFeed(warnings));
        return ExitCode.DONE;
      }
      var form = KeptWarningListing.of(listing.form(), listing.layout(surroundings));
      return listing.write(surroundings, form, warnings, past.limit(listing.data()));
    }
  }

  private static long number(String warning) {
    String digits = warning.startsWith("w") ? warning.substring(1) : warning;
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
  }
}
