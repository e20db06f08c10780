package vigil.engine;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.engine.intake.Topic;

/** Where lines go: each kind into a folder or a topic of its own, exactly once. */
interface LineSinks {
  /** Where lines of a kind go. */
  Sink<String> sink(String kind);

  /** Lets lines of a kind go there. */
  default void add(DataStream<String> lines, String kind) {
    lines.sinkTo(sink(kind)).name(kind).uid("sink-" + kind);
  }

  static LineSinks of(Plan.Output output) {
    return output.form() == Plan.Form.KAFKA
        ? topics(Topic.of(output.place()))
        : kind -> folder(output.place(), kind);
  }

  /** Files that are whole once the checkpoint behind their last line is. */
  private static Sink<String> folder(String place, String kind) {
    return FileSink.forRowFormat(new Path(place, kind), new SimpleStringEncoder<String>("UTF-8"))
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(new OutputFileConfig(kind, ".jsonl"))
        .build();
  }

  /** Transactions of Kafka's, one for each checkpoint. */
  private static LineSinks topics(Topic prefix) {
    return kind ->
        KafkaSink.<String>builder()
            .setBootstrapServers(prefix.servers())
            .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
            .setTransactionalIdPrefix(prefix.name() + "-" + kind)
            .setProperty("transaction.timeout.ms", "600000")
            .setRecordSerializer(new Messages(prefix.name() + "-" + kind))
            .build();
  }

  /** A line is a message; its time is the broker's, for that of an item here is its order. */
  record Messages(String topic) implements KafkaRecordSerializationSchema<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        String line, KafkaSinkContext context, @Nullable Long order) {
      return new ProducerRecord<>(topic, line.getBytes(StandardCharsets.UTF_8));
    }
  }
}
