package vigil.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import vigil.engine.intake.Item;
import vigil.engine.wire.WireType;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * Keeps what was told in a store, in the order of the items: it waits for the watermark, behind
 * which nothing earlier comes. There is one of it. A store keeps each item once, so that what comes
 * again after a failure adds nothing, and the record is exactly that of {@code vigil ingest}.
 */
final class KeeperOperator extends AbstractStreamOperator<Outcome>
    implements OneInputStreamOperator<Told, Outcome> {
  private static final long serialVersionUID = 1L;
  private static final int BATCH = 64;

  private final String location;
  private final String who;
  private transient @Nullable PriorityQueue<Told> waiting;
  private transient @Nullable ListState<Told> state;
  private transient @Nullable Keeper keeper;

  KeeperOperator(String location, String who) {
    this.location = location;
    this.who = who;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    PriorityQueue<Told> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Told::order).thenComparing(Told::name, Item.NAMES));
    ListState<Told> kept =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("waiting", WireType.of(Told.class)));
    kept.get().forEach(queue::add);
    state = kept;
    waiting = queue;
  }

  @Override
  public void open() throws Exception {
    super.open();
    keeper = new Keeper(store(), who, getMetricGroup());
  }

  private Store store() {
    try {
      return Store.write(location, Clock.systemUTC());
    } catch (StoreException e) {
      throw UnusableStoreException.isForGood(e) ? new UnusableStoreException(e) : e;
    }
  }

  @Override
  public void processElement(StreamRecord<Told> element) {
    queue().add(element.getValue());
  }

  private PriorityQueue<Told> queue() {
    return Objects.requireNonNull(waiting);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    keepUpTo(mark.getTimestamp());
    super.processWatermark(mark);
  }

  private void keepUpTo(long order) {
    List<Told> batch = new ArrayList<>();
    while (!queue().isEmpty() && queue().element().order() <= order) {
      batch.add(queue().remove());
      if (batch.size() == BATCH) {
        keep(batch);
      }
    }
    keep(batch);
  }

  private void keep(List<Told> batch) {
    if (!batch.isEmpty()) {
      Objects.requireNonNull(keeper)
          .keep(batch)
          .forEach(kept -> output.collect(new StreamRecord<>(kept)));
      batch.clear();
    }
  }

  @Override
  public void finish() throws Exception {
    keepUpTo(Long.MAX_VALUE);
    super.finish();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    Objects.requireNonNull(state).update(List.copyOf(queue()));
  }

  @Override
  public void close() throws Exception {
    if (keeper != null) {
      keeper.close();
    }
    super.close();
  }
}
