package vigil.engine.intake;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * A topic of Kafka's, each of whose records holds one report or many.
 *
 * @param servers where to ask for brokers, as {@code host:9092,other:9092}
 */
public record Topic(String servers, String name) {
  private static final String PREFIX = "kafka://";
  private static final String GROUP = "vigil";

  /**
   * The topic that a user names as {@code kafka://host:9092/topic}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Topic of(String address) {
    int slash = address.indexOf('/', PREFIX.length());
    if (!address.startsWith(PREFIX) || slash < 0 || slash == address.length() - 1) {
      throw new IllegalArgumentException(
          "'" + address + "' is no topic such as kafka://host:9092/reports");
    }
    return new Topic(address.substring(PREFIX.length(), slash), address.substring(slash + 1));
  }

  /**
   * The reports in it, from where a group named vigil last was, else from the start.
   *
   * @param forever whether to wait for more behind its present end
   */
  DataStream<Item> stream(StreamExecutionEnvironment env, Reading reading, boolean forever) {
    KafkaSourceBuilder<Item> source =
        KafkaSource.<Item>builder()
            .setBootstrapServers(servers)
            .setTopics(name)
            .setGroupId(GROUP)
            .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
            .setDeserializer(new TopicRecords(reading));
    if (!forever) {
      source.setBounded(OffsetsInitializer.latest());
    }
    WatermarkStrategy<Item> orders =
        Orders.strategy().withTimestampAssigner((item, time) -> item.order());
    return env.fromSource(source.build(), orders, "topic " + name).uid("source-" + name);
  }
}
