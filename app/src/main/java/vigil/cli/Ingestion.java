package vigil.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.record.Arrival;
import vigil.record.Original;
import vigil.record.Store;
import vigil.source.Input;
import vigil.source.RawItem;
import vigil.source.Rejected;

/**
 * Takes inputs into a store: items that it has are passed over unread, the others are read and
 * coded on several threads and kept by one, in the order in which they came.
 */
final class Ingestion {
  private static final int BATCH = 32;
  private static final long BATCH_MILLIS = 250;

  private final @Nullable Store store;
  private final Lazy<Coding> coding;
  private final Overrides overrides;
  private final IngestMinutes minutes;
  private final Clock clock;
  private final String who;
  private final boolean recode;
  private final DocumentReader documents = DocumentReader.load();
  private final List<Arrival> batch = new ArrayList<>();
  private long since;

  /**
   * Without a store nothing is kept, and all is only read.
   *
   * @param recode whether kept reports are coded again
   */
  Ingestion(
      @Nullable Store store,
      Lazy<Coding> coding,
      Overrides overrides,
      IngestMinutes minutes,
      Clock clock,
      String who,
      boolean recode) {
    this.recode = recode;
    this.store = store;
    this.coding = coding;
    this.overrides = overrides;
    this.minutes = minutes;
    this.clock = clock;
    this.who = who;
  }

  /** What became of an input before it is kept. */
  private sealed interface Result {}

  /** To be kept. */
  private record Arrived(Arrival arrival) implements Result {}

  /** A report that a rehearsal read and did not code. */
  private record Readable(String name) implements Result {}

  /** An item that the store has. */
  private record Known(String name) implements Result {}

  void run(Iterable<Input> inputs, int threads) {
    since = clock.millis();
    new Parallel(threads).run(jobs(inputs.iterator()), this::take);
    flush();
  }

  private Iterator<Callable<Result>> jobs(Iterator<Input> inputs) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inputs.hasNext();
      }

      @Override
      public Callable<Result> next() {
        return job(inputs.next());
      }
    };
  }

  /** The store is asked here, on the thread that owns it. */
  private Callable<Result> job(Input input) {
    if (input instanceof Rejected rejected) {
      return () -> new Arrived(new Arrival.Refused(null, rejected));
    }
    RawItem item = (RawItem) input;
    Original original = Original.of(item, overrides, clock.instant());
    if (store != null && !recode && store.knows(original)) {
      return () -> new Known(item.name());
    }
    return () -> read(item, original);
  }

  private Result read(RawItem item, Original original) {
    try {
      Reading reading = documents.read(item, overrides);
      if (reading instanceof Reading.Refused refused) {
        return new Arrived(new Arrival.Refused(original, refused.rejected()));
      }
      Document document = ((Reading.Accepted) reading).document();
      return store == null || !minutes.keeps()
          ? new Readable(item.name())
          : coded(document, original);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(original, "too large for the memory there is");
    }
  }

  private Result coded(Document document, Original original) {
    Coding coder = coding.get();
    try {
      ReportRecord report = coder.code(document);
      return new Arrived(new Arrival.Coded(original, report, RecordJson.line(report), recode));
    } catch (RuntimeException e) {
      return failed(original, "could not be coded: " + e);
    }
  }

  private static Result failed(Original original, String why) {
    return new Arrived(
        new Arrival.Refused(original, new Rejected(original.name(), Rejected.Reason.FAILED, why)));
  }

  private void take(Result result) {
    if (result instanceof Known known) {
      minutes.known(known.name());
    } else if (result instanceof Readable readable) {
      minutes.readable(readable.name());
    } else if (result instanceof Arrived arrived) {
      arrived(arrived.arrival());
    }
  }

  private void arrived(Arrival arrival) {
    if (!minutes.keeps() && arrival instanceof Arrival.Refused refused) {
      minutes.refused(refused.rejected());
      return;
    }
    batch.add(arrival);
    if (batch.size() >= BATCH || clock.millis() - since >= BATCH_MILLIS) {
      flush();
    }
  }

  /** Keeps what waits, and tells of it only then. */
  private void flush() {
    if (store != null && !batch.isEmpty()) {
      List<Arrival> kept = List.copyOf(batch);
      batch.clear();
      minutes.kept(kept, store.keep(kept, who));
    }
    since = clock.millis();
  }
}
