package vigil.engine.intake;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** Watermarks of topics, by the records' times, which are their orders. */
final class Orders {
  /** A part of a topic that gives nothing for so long does not hold up the others. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  private Orders() {}

  static WatermarkStrategy<Item> strategy() {
    return WatermarkStrategy.<Item>forGenerator(context -> new Latest()).withIdleness(IDLE);
  }

  private static final class Latest implements WatermarkGenerator<Item> {
    private long latest = Long.MIN_VALUE;

    @Override
    public void onEvent(Item item, long order, WatermarkOutput output) {
      latest = Math.max(latest, order);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (latest > Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(latest));
      }
    }
  }
}
