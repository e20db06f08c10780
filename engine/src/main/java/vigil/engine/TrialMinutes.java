package vigil.engine;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.cli.ExitCode;
import vigil.record.Kept;
import vigil.source.Rejected;

/** Tells how far a trial has come, what was refused and why, and in the end the totals. */
final class TrialMinutes {
  private static final long QUIET_NANOS = 15_000_000_000L;

  private final PrintStream err;
  private final boolean debug;
  private final Map<Kept.Kind, Long> counts = new EnumMap<>(Kept.Kind.class);
  private final Map<Rejected.Reason, Long> reasons = new TreeMap<>();
  private final long begun = System.nanoTime();
  private long told = begun;
  private long events;

  /**
   * @param debug whether it is shown where a job failed
   */
  TrialMinutes(PrintStream err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  void take(Outcome outcome) {
    counts.merge(outcome.kind(), 1L, Long::sum);
    events += outcome.events();
    Rejected rejected = outcome.rejected();
    if (rejected != null) {
      reasons.merge(rejected.reason(), 1L, Long::sum);
      say(rejected.name() + ": " + rejected.message());
    }
    if (System.nanoTime() - told > QUIET_NANOS) {
      told = System.nanoTime();
      say(totals());
    }
  }

  void say(String line) {
    err.println("vigil: " + line.replaceAll("\\p{Cntrl}", "?"));
  }

  /** The totals, and whether all went well. */
  ExitCode end() {
    err.println(totals());
    return of(Kept.Kind.REFUSED) > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** Why the job failed: what a store said of itself, else the first cause. */
  ExitCode failed(Exception e) {
    Throwable first = e;
    Throwable store = null;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      first = cause;
      store = String.valueOf(cause).contains("StoreException") ? cause : store;
    }
    Throwable told = store == null ? first : store;
    String message = String.valueOf(told.getMessage() == null ? told : told.getMessage());
    say("the job failed: " + message.replaceFirst("^([\\w.$]+Exception: )+", ""));
    if (debug) {
      e.printStackTrace(err);
    }
    return store == null ? ExitCode.FAULT : ExitCode.NOT_WRITTEN;
  }

  private String totals() {
    long kept = of(Kept.Kind.NEW) + of(Kept.Kind.COPY) + of(Kept.Kind.VERSION);
    StringBuilder totals = new StringBuilder();
    totals.append(kept).append(kept == 1 ? " report kept" : " reports kept");
    part(totals, of(Kept.Kind.COPY), " of them copies");
    part(totals, of(Kept.Kind.VERSION), " of them new versions");
    part(totals, of(Kept.Kind.KNOWN), " known already");
    part(totals, of(Kept.Kind.REFUSED), " refused " + reasons());
    double seconds = (System.nanoTime() - begun) / 1e9;
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    totals.append("; ").append(events).append(events == 1 ? " event" : " events");
    return totals
        .append(String.format(Locale.ROOT, "; %.1f items a second", all / seconds))
        .toString();
  }

  private static void part(StringBuilder totals, long many, String words) {
    if (many > 0) {
      totals.append(", ").append(many).append(words);
    }
  }

  private String reasons() {
    StringBuilder text = new StringBuilder();
    reasons.forEach(
        (reason, many) ->
            text.append(text.length() == 0 ? "(" : ", ")
                .append(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(' ')
                .append(many));
    return text + ")";
  }

  private long of(Kept.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
