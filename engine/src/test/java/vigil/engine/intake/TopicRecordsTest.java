package vigil.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import vigil.source.Field;
import vigil.source.RawItem;
import vigil.source.Rejected;

class TopicRecordsTest {
  private static final long TIME = 1_715_767_200_000L;

  private static List<Item> items(byte[] value) {
    TopicRecords records = new TopicRecords(Reading.USUAL);
    records.open(null);
    List<Item> items = new ArrayList<>();
    records.deserialize(
        new ConsumerRecord<>(
            "reports",
            3,
            41,
            TIME,
            TimestampType.CREATE_TIME,
            0,
            0,
            null,
            value,
            new org.apache.kafka.common.header.internals.RecordHeaders(),
            java.util.Optional.empty()),
        new Collector<>() {
          @Override
          public void collect(Item item) {
            items.add(item);
          }

          @Override
          public void close() {}
        });
    return items;
  }

  @Test
  void aRecordHoldsAReport() {
    List<Item> items =
        items(
            "{\"text\": \"Rain fell.\", \"url\": \"https://one.example/rain\"}\n".getBytes(UTF_8));

    assertThat(items).hasSize(1);
    Item item = items.get(0);
    assertThat(item.order()).isEqualTo((TIME << 20) + 41);
    assertThat(item.taken()).isEqualTo(Instant.ofEpochMilli(TIME));
    assertThat(item.input()).isInstanceOf(RawItem.class);
    assertThat(((RawItem) item.input()).said(Field.URL)).isEqualTo("https://one.example/rain");
  }

  @Test
  void aRecordMayHoldManyOfWhichOneIsBroken() {
    List<Item> items =
        items(
            "{\"text\": \"Rain fell.\"}\n{\"text\": \n{\"text\": \"Snow fell.\"}\n"
                .getBytes(UTF_8));

    assertThat(items).hasSize(3);
    assertThat(items.get(1).input()).isInstanceOf(Rejected.class);
    assertThat(items.get(1).input().name()).isEqualTo("reports/3@41#2");
  }

  @Test
  void theSecondOfARecordsItemsComesBeforeItsTenth() {
    assertThat(java.util.stream.Stream.of("r/3@41#10", "r/3@41#2", "r/3@41#1").sorted(Item.NAMES))
        .containsExactly("r/3@41#1", "r/3@41#2", "r/3@41#10");
  }

  @Test
  void aRecordWithoutAValueIsARefusalThatNamesIt() {
    assertThat(items(null))
        .singleElement()
        .extracting(Item::input)
        .isEqualTo(
            new Rejected("reports/3@41", Rejected.Reason.EMPTY, "is a record without a value"));
  }

  @Test
  void whatIsNoTopicIsNamed() {
    assertThat(Topic.of("kafka://one:9092,two:9092/reports"))
        .isEqualTo(new Topic("one:9092,two:9092", "reports"));
    assertThatThrownBy(() -> Topic.of("kafka://one:9092"))
        .hasMessageContaining("'kafka://one:9092' is no topic such as kafka://host:9092/reports");
  }
}
