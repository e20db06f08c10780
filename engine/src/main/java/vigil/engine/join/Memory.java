package vigil.engine.join;

import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.WireType;

/**
 * For how long something is remembered. What is kept leaves a trace, and traces are gone through in
 * their order, a few with each that comes, so that forgetting costs the same however much there is.
 * (Flink's own time to live looks through the whole of a map whenever it looks at its key, and
 * these maps are all of one key.)
 */
final class Memory<T extends Memory.Trace> {
  private static final int AT_ONCE = 16;

  private final long millis;
  private final ValueState<Long> last;
  private final ValueState<Long> oldest;
  private final MapState<Long, T> traces;

  Memory(RuntimeContext context, String name, Class<T> trace, Duration remember) {
    millis = remember.toMillis();
    last = context.getState(new ValueStateDescriptor<>("last-" + name, Types.LONG));
    oldest = context.getState(new ValueStateDescriptor<>("oldest-" + name, Types.LONG));
    traces =
        context.getMapState(
            new MapStateDescriptor<>("traces-" + name, Types.LONG, WireType.of(trace)));
  }

  /** By what something is found that is remembered. */
  interface Trace {
    /** When it came, in milliseconds since 1970. */
    long since();
  }

  /** Forgets what a trace leads to. */
  interface Forgetting<T> {
    void forget(long number, T trace) throws Exception;
  }

  /** The next number, from 1. */
  long next() throws Exception {
    Long before = last.value();
    long number = before == null ? 1 : before + 1;
    last.update(number);
    return number;
  }

  void put(long number, T trace) throws Exception {
    traces.put(number, trace);
  }

  @Nullable T get(long number) throws Exception {
    return traces.get(number);
  }

  /** Forgets what came first, where its time is over. */
  void forget(long now, Forgetting<T> forgetting) throws Exception {
    Long from = oldest.value();
    Long to = last.value();
    long number = from == null ? 1 : from;
    long end = to == null ? 0 : Math.min(to, number + AT_ONCE - 1);
    while (number <= end) {
      T trace = traces.get(number);
      if (trace != null && trace.since() + millis > now) {
        break;
      }
      if (trace != null) {
        traces.remove(number);
        forgetting.forget(number, trace);
      }
      number++;
    }
    oldest.update(number);
  }
}
