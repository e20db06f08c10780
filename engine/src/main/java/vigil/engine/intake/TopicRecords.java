package vigil.engine.intake;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.WireType;
import vigil.source.Input;
import vigil.source.Rejected;

/** Looks into a topic's records as into files: a text, a page, a JSON object, or many of these. */
final class TopicRecords implements KafkaRecordDeserializationSchema<Item> {
  private static final long serialVersionUID = 1L;
  private static final int OFFSET_BITS = 20;

  private final Reading reading;
  private transient Reading.@Nullable Opener opener;

  TopicRecords(Reading reading) {
    this.reading = reading;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    opener = reading.opener();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Item> out) {
    Instant taken = Instant.ofEpochMilli(record.timestamp());
    inputs(name(record), record.value())
        .forEachRemaining(input -> out.collect(new Item(order(record), taken, input)));
  }

  /** By time, and those of one millisecond by their place in the partition. */
  private static long order(ConsumerRecord<byte[], byte[]> record) {
    return (record.timestamp() << OFFSET_BITS) | (record.offset() & ((1L << OFFSET_BITS) - 1));
  }

  private static String name(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "@" + record.offset();
  }

  private Iterator<Input> inputs(String name, byte @Nullable [] value) {
    Rejected nothing = new Rejected(name, Rejected.Reason.EMPTY, "is a record without a value");
    return value == null
        ? List.<Input>of(nothing).iterator()
        : Objects.requireNonNull(opener).open(name, value);
  }

  @Override
  public TypeInformation<Item> getProducedType() {
    return WireType.of(Item.class);
  }
}
