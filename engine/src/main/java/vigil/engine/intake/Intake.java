package vigil.engine.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** All that a job reads, as one stream. */
public final class Intake {
  private static final String TOPIC = "kafka://";

  private Intake() {}

  /**
   * The items of the inputs.
   *
   * @param inputs files, folders, addresses, and topics as {@code kafka://host:9092/topic}
   * @param every how long to wait before looking for what is new; null to end with what is there
   */
  public static DataStream<Item> of(
      StreamExecutionEnvironment env,
      List<String> inputs,
      Reading reading,
      @Nullable Duration every) {
    List<DataStream<Item>> streams = new ArrayList<>();
    List<String> files = inputs.stream().filter(i -> !i.startsWith(TOPIC)).toList();
    if (!files.isEmpty()) {
      streams.add(
          env.fromSource(
                  new ReportSource(files, reading, every),
                  WatermarkStrategy.noWatermarks(), // the readers tell them
                  "files")
              .uid("source-files"));
    }
    inputs.stream()
        .filter(i -> i.startsWith(TOPIC))
        .forEach(topic -> streams.add(Topic.of(topic).stream(env, reading, every != null)));
    return streams.stream().reduce((a, b) -> a.union(b)).orElseThrow();
  }
}
