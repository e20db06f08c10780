package vigil.engine.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import vigil.source.Input;

/**
 * Reads the files that it is given, one item whenever one is asked for. After a break it opens the
 * file anew and passes over what was handed on. How an address fares is told once all that it gave
 * is handed on, so that nothing of it is lost where all stops in between.
 */
final class ReportReader implements SourceReader<Item, ReportSplit> {
  private final SourceReaderContext context;
  private final Reading.Opener opener;
  private final Deque<ReportSplit> waiting = new ArrayDeque<>();
  private @Nullable ReportSplit current;
  private Iterator<Input> items = List.<Input>of().iterator();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMore;
  private int nothingBefore;

  ReportReader(SourceReaderContext context, Reading.Opener opener) {
    this.context = context;
    this.opener = opener;
  }

  @Override
  public void start() {
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Item> output) throws Exception {
    ReportSplit split = open();
    if (split == null) {
      return rest(output);
    }
    if (items.hasNext()) {
      Item item = new Item(split.order(), split.taken(), items.next());
      current = split.next();
      output.collect(item, item.order());
      output.emitWatermark(new Watermark(item.order())); // it reads in order
    } else {
      end();
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private @Nullable ReportSplit open() {
    if (current == null && !waiting.isEmpty()) {
      ReportSplit split = waiting.remove();
      items = items(split);
      current = split;
    }
    return current;
  }

  private Iterator<Input> items(ReportSplit split) {
    if (split.rejected() != null) {
      return List.<Input>of(split.rejected()).iterator();
    }
    if (split.health() != null) {
      return opener.ask(split.health()); // all anew: it may have changed since, and is kept once
    }
    Iterator<Input> all = opener.open(split.name());
    for (long i = 0; i < split.done() && all.hasNext(); i++) {
      all.next();
    }
    return all;
  }

  private void end() throws Exception {
    if (items instanceof Asked asked) {
      context.sendSourceEventToCoordinator(AddressTold.of(asked.health()));
    }
    shut();
    current = null;
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  private void shut() throws Exception {
    if (items instanceof AutoCloseable file) {
      file.close();
    }
  }

  private InputStatus rest(ReaderOutput<Item> output) {
    if (noMore) {
      return InputStatus.END_OF_INPUT;
    }
    output.emitWatermark(new Watermark(ReportSplit.order(nothingBefore, 0) - 1));
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public List<ReportSplit> snapshotState(long checkpoint) {
    List<ReportSplit> all = new ArrayList<>();
    if (current != null) {
      all.add(current);
    }
    all.addAll(waiting);
    return all;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return current != null || !waiting.isEmpty() || noMore
        ? CompletableFuture.completedFuture(null)
        : available;
  }

  @Override
  public void addSplits(List<ReportSplit> splits) {
    waiting.addAll(splits);
    available.complete(null);
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    nothingBefore = ((NothingBefore) event).index();
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMore = true;
    available.complete(null);
  }

  @Override
  public void close() throws Exception {
    shut();
  }
}
