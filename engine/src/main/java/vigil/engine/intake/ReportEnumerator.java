package vigil.engine.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Deals out files to the readers that ask for some. */
final class ReportEnumerator implements SplitEnumerator<ReportSplit, Enumerated> {
  private final SplitEnumeratorContext<ReportSplit> context;
  private final Dealer dealer;
  private final @Nullable Duration every;
  private final Clock clock = Clock.systemUTC();
  private final TreeSet<Integer> asking = new TreeSet<>();
  private final Map<Integer, Integer> told = new HashMap<>();

  ReportEnumerator(
      SplitEnumeratorContext<ReportSplit> context, Dealer dealer, @Nullable Duration every) {
    this.context = context;
    this.dealer = dealer;
    this.every = every;
  }

  @Override
  public void start() {
    if (every != null) {
      context.callAsync(() -> true, (done, fault) -> round(), every.toMillis(), every.toMillis());
    }
  }

  private void round() {
    dealer.round();
    serve();
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    asking.add(reader);
    serve();
  }

  private void serve() {
    for (int reader : List.copyOf(asking)) {
      if (!context.registeredReaders().containsKey(reader)) {
        asking.remove(reader);
        continue;
      }
      List<ReportSplit> hand = dealer.deal(reader, clock.instant());
      if (!hand.isEmpty()) {
        hand.forEach(split -> context.assignSplit(split, reader));
        asking.remove(reader);
      } else if (every == null && dealer.isEmpty(clock.instant())) {
        context.signalNoMoreSplits(reader);
        asking.remove(reader);
      }
    }
    asking.forEach(this::tell);
  }

  /** Those that still wait hear how far the others may go. */
  private void tell(int reader) {
    int first = dealer.first();
    if (!Integer.valueOf(first).equals(told.put(reader, first))) {
      context.sendEventToSourceReader(reader, new NothingBefore(first));
    }
  }

  @Override
  public void handleSourceEvent(int reader, SourceEvent event) {
    try {
      dealer.told(((AddressTold) event).address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addReader(int reader) {
    told.remove(reader); // it asks by itself
  }

  @Override
  public void addSplitsBack(List<ReportSplit> splits, int reader) {
    dealer.back(reader, splits);
    serve();
  }

  @Override
  public Enumerated snapshotState(long checkpoint) {
    return dealer.state();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
