package vigil.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.source.Rejected;

/** Tells how far an ingestion has come, what was refused and why, and in the end the totals. */
final class IngestMinutes {
  private static final long QUIET_NANOS = 15_000_000_000L;

  private final Surroundings surroundings;
  private final Progress progress;
  private final boolean each;
  private final boolean keeps;
  private final long begun = System.nanoTime();
  private final Map<Kept.Kind, Long> counts = new EnumMap<>(Kept.Kind.class);
  private final Map<Rejected.Reason, Long> reasons = new TreeMap<>();
  private long told = begun;
  private long events;

  /**
   * @param each whether every item is told on standard output
   * @param keeps whether anything is kept, or all is a rehearsal
   */
  IngestMinutes(Surroundings surroundings, Progress progress, boolean each, boolean keeps) {
    this.surroundings = surroundings;
    this.progress = progress;
    this.each = each;
    this.keeps = keeps;
  }

  boolean keeps() {
    return keeps;
  }

  void known(String name) {
    count(Kept.Kind.KNOWN);
    line("known", name, "");
  }

  void readable(String name) {
    count(Kept.Kind.NEW);
    line("new", name, "");
  }

  void refused(Rejected rejected) {
    count(Kept.Kind.REFUSED);
    reasons.merge(rejected.reason(), 1L, Long::sum);
    progress.interrupt();
    surroundings.say(plain(rejected.name() + ": " + rejected.message()));
  }

  void kept(List<Arrival> arrivals, List<Kept> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      Kept kept = outcomes.get(i);
      if (arrivals.get(i) instanceof Arrival.Refused refused) {
        refused(refused.rejected());
      } else {
        events += kept.events();
        count(kept.kind());
        line(word(kept.kind()), kept.name(), detail(kept));
      }
    }
  }

  private static String word(Kept.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String detail(Kept kept) {
    String other = kept.other() == 0 ? "" : " of " + kept.other();
    return kept.kind() == Kept.Kind.KNOWN
        ? ""
        : "\t" + kept.report() + other + "\t" + kept.events();
  }

  private void count(Kept.Kind kind) {
    counts.merge(kind, 1L, Long::sum);
    progress.step();
    if (!surroundings.watched() && System.nanoTime() - told > QUIET_NANOS) {
      told = System.nanoTime();
      surroundings.say(totals());
    }
  }

  private void line(String what, String name, String detail) {
    if (each) {
      byte[] line =
          (what + "\t" + plain(name) + detail + "\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      try {
        surroundings.out().write(line);
        surroundings.out().flush();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** The totals, and whether all went well. */
  ExitCode end() {
    progress.close();
    surroundings.err().println(totals());
    return of(Kept.Kind.REFUSED) > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private String totals() {
    StringBuilder totals = new StringBuilder();
    totals.append(keeps ? number(added(), "report") + " kept" : number(added(), "report") + " new");
    part(totals, of(Kept.Kind.COPY), " of them copies");
    part(totals, of(Kept.Kind.VERSION), " of them new versions");
    part(totals, of(Kept.Kind.KNOWN), " known already");
    if (of(Kept.Kind.REFUSED) > 0) {
      totals.append(", ").append(of(Kept.Kind.REFUSED)).append(" refused ").append(reasons());
    }
    if (keeps) {
      totals.append("; ").append(number(events, "event"));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return totals
        .append(String.format(Locale.ROOT, "; %.1f items a second", all() / seconds))
        .toString();
  }

  private static String number(long many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  private static void part(StringBuilder totals, long many, String words) {
    if (many > 0) {
      totals.append(", ").append(many).append(words);
    }
  }

  private String reasons() {
    StringBuilder text = new StringBuilder("(");
    reasons.forEach(
        (reason, many) ->
            text.append(text.length() > 1 ? ", " : "")
                .append(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(' ')
                .append(many));
    return text.append(')').toString();
  }

  private long added() {
    return of(Kept.Kind.NEW) + of(Kept.Kind.COPY) + of(Kept.Kind.VERSION) + of(Kept.Kind.RECODED);
  }

  private long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private long of(Kept.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
