package vigil.engine.join;

import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is remembered. What is kept leaves a trace, and traces are gone through in
 * their order, a few with each that comes, so that forgetting costs the same however much there is.
 * (Flink's own time to live looks through the whole of a map whenever it looks at its key, and
 * these maps are all of one key.)
 */
final class Memory {
  private static final int AT_ONCE = 16;

  private final long millis;
  private final ValueState<Long> last;
  private final ValueState<Long> oldest;

  Memory(RuntimeContext context, String name, Duration remember) {
    millis = remember.toMillis();
    last = context.getState(new ValueStateDescriptor<>("last-" + name, Types.LONG));
    oldest = context.getState(new ValueStateDescriptor<>("oldest-" + name, Types.LONG));
  }

  /** What is remembered, by numbers that rise. */
  interface Traces {
    /** Since when, in milliseconds since 1970; null where there is nothing of that number. */
    @Nullable Long since(long number) throws Exception;

    void forget(long number) throws Exception;
  }

  /** The next number, from 1. */
  long next() throws Exception {
    Long before = last.value();
    long number = before == null ? 1 : before + 1;
    last.update(number);
    return number;
  }

  /** Forgets what came first, where its time is over. */
  void forget(Traces traces, long now) throws Exception {
    Long from = oldest.value();
    Long to = last.value();
    long number = from == null ? 1 : from;
    long end = to == null ? 0 : Math.min(to, number + AT_ONCE - 1);
    while (number <= end && isOver(traces.since(number), now)) {
      traces.forget(number++);
    }
    oldest.update(number);
  }

  private boolean isOver(@Nullable Long since, long now) {
    return since == null || since + millis <= now;
  }
}
