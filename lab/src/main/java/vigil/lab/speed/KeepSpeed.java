package vigil.lab.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.pipeline.Coder;
import vigil.record.Arrival;
import vigil.record.Original;
import vigil.record.Store;
import vigil.record.Verification;
import vigil.source.RawItem;
import vigil.source.Sources;

/**
 * How fast stores take reports in that are coded already, so that nothing but the writing is timed:
 * {@code lab/keep-speed.sh REPORTS LOCATION…}. So many of a feed's reports are coded once and then
 * kept in each place, which must be new; the hash of each log's head follows, which is the same
 * wherever the same rows were written.
 */
public final class KeepSpeed {
  private static final int BATCH = 32;
  private static final int HAPPENINGS = 30;
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private final PrintStream out;

  private KeepSpeed(PrintStream out) {
    this.out = out;
  }

  /**
   * Codes, keeps and tells.
   *
   * @param arguments how many reports; then files, or addresses of databases
   */
  public static void main(String[] arguments) throws IOException {
    KeepSpeed speed = new KeepSpeed(System.out);
    List<Arrival> arrivals = speed.coded(Integer.parseInt(arguments[0]));
    for (String location : List.of(arguments).subList(1, arguments.length)) {
      speed.keep(location, arrivals);
    }
  }

  private List<Arrival> coded(int reports) throws IOException {
    Path file = Files.createTempFile("feed", ".jsonl");
    try (Coder coder = Coder.standard()) {
      new NewsFeed(Newsroom.Length.WHOLE, HAPPENINGS).write(file, reports);
      List<RawItem> items = new ArrayList<>();
      Sources.of(List.of(file.toString()), InputStream.nullInputStream())
          .forEach(input -> items.add(named(items.size() + 1, (RawItem) input)));
      DocumentReader reader = DocumentReader.load();
      return items.parallelStream().map(item -> coded(item, reader, coder)).toList();
    } finally {
      Files.delete(file);
    }
  }

  /** Without the passing file's name, which the log would tell. */
  private static RawItem named(int number, RawItem item) {
    return new RawItem("feed#" + number, item.bytes(), item.metadata());
  }

  private static Arrival coded(RawItem item, DocumentReader reader, Coder coder) {
    Reading reading = reader.read(item, Overrides.NONE);
    if (!(reading instanceof Reading.Accepted accepted)) {
      throw new IllegalStateException(item.name() + " was refused");
    }
    ReportRecord record = coder.code(accepted.document());
    return new Arrival.Coded(
        Original.of(item, Overrides.NONE, NOW), record, RecordJson.line(record));
  }

  private void keep(String location, List<Arrival> arrivals) {
    try (Store store = Store.write(location, Clock.fixed(NOW, ZoneOffset.UTC))) {
      long begun = System.nanoTime();
      long processor = processor();
      for (int i = 0; i < arrivals.size(); i += BATCH) {
        store.keep(arrivals.subList(i, Math.min(arrivals.size(), i + BATCH)), "lab");
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      double own = (processor() - processor) / 1e9;
      say("%s", store.name());
      say(
          "  %,d reports in %.1f s: %.0f a second, %.1f ms of Vigil's processor time each",
          arrivals.size(), seconds, arrivals.size() / seconds, 1_000 * own / arrivals.size());
      told(store.verify());
    }
  }

  private void told(Verification proof) {
    say("  %,d events; the log ends with %s", proof.events(), proof.head());
    if (!proof.holds()) {
      say("  the store is not proved: %s", Objects.toString(proof.broken()));
    }
  }

  /** How long this thread has run, in nanoseconds. */
  private static long processor() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
