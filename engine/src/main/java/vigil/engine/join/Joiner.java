package vigil.engine.join;

import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vigil.incident.IncidentJoin;

/** Gives each event its incident, within a group of types. */
public final class Joiner extends KeyedProcessFunction<String, Bundle, Joined> {
  private static final long serialVersionUID = 1L;

  private final Duration remember;
  private transient @Nullable Placing placing;
  private transient @Nullable Counter joins;

  /**
   * @param remember how long an event is remembered
   */
  public Joiner(Duration remember) {
    this.remember = remember;
  }

  @Override
  public void open(OpenContext context) {
    Incidents incidents = new Incidents(getRuntimeContext(), remember);
    placing = new Placing(IncidentJoin.load(), incidents);
    joins = getRuntimeContext().getMetricGroup().addGroup("vigil").counter("joins");
  }

  @Override
  public void processElement(Bundle bundle, Context context, Collector<Joined> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    for (Joined joined : Objects.requireNonNull(placing).place(bundle, now)) {
      if (joined.score() != null) {
        Objects.requireNonNull(joins).inc();
      }
      out.collect(joined);
    }
  }
}
