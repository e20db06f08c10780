package vigil.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** State of an earlier version of the program is read by this one; that of a later one is not. */
class SnapshotTest {
  /** As this version has it. */
  record Outpost(String name, int guards, List<String> signs) {}

  /** As an earlier version had it. */
  record Outposts(String name, long distance, int guards) {}

  private static final Form EARLIER =
      new Form(Form.Kind.RECORD, "Outpost", Form.of(Outposts.class).parts());

  @Test
  void ofTheSameFormNothingIsToBeDone() throws IOException {
    WireSerializer<Outpost> now = WireSerializer.of(Outpost.class);

    assertThat(compatibility(again(now)).isCompatibleAsIs()).isTrue();
  }

  @Test
  void anEarlierFormIsBroughtOn() throws IOException {
    TypeSerializerSnapshot<Outpost> kept = again(WireSerializer.of(Outpost.class, 1, EARLIER));
    assertThat(compatibility(kept).isCompatibleAfterMigration()).isTrue();

    DataOutputSerializer bytes = new DataOutputSerializer(64);
    bytes.writeByte(1);
    Codec.of(Outposts.class).write(new Outposts("Ridge", 40, 12), bytes);
    TypeSerializer<Outpost> reader = kept.restoreSerializer();

    assertThat(reader.deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer())))
        .isEqualTo(new Outpost("Ridge", 12, List.of()));
  }

  @Test
  void aLaterSchemaEndsTheJobAndSaysWhatToDo() throws IOException {
    WireSnapshot<Outpost> later =
        new WireSnapshot<>(WireSerializer.of(Outpost.class, Schema.NUMBER + 1, EARLIER));

    assertThatThrownBy(() -> again(later))
        .isInstanceOf(NewerSchemaException.class)
        .hasMessageContaining("start the job with that version");
  }

  @Test
  void aRecordOfAnotherSchemaIsNotGuessedAt() throws IOException {
    WireSerializer<Outpost> now = WireSerializer.of(Outpost.class);
    DataOutputSerializer bytes = new DataOutputSerializer(64);
    now.serialize(new Outpost("Ridge", 12, List.of("red")), bytes);
    byte[] written = bytes.getCopyOfBuffer();
    assertThat(now.deserialize(new DataInputDeserializer(written)))
        .isEqualTo(new Outpost("Ridge", 12, List.of("red")));

    written[0] = (byte) (Schema.NUMBER + 1);

    assertThatThrownBy(() -> now.deserialize(new DataInputDeserializer(written)))
        .isInstanceOf(NewerSchemaException.class);
  }

  @Test
  void bytesThatTellTheirOwnFormAreReadByALaterVersion() throws IOException {
    byte[] written = WireBytes.of(Outposts.class).write(new Outposts("Ridge", 40, 12));

    assertThat(WireBytes.of(Outpost.class).read(written))
        .isEqualTo(new Outpost("Ridge", 12, List.of()));
  }

  private static TypeSerializerSchemaCompatibility<Outpost> compatibility(
      TypeSerializerSnapshot<Outpost> kept) {
    return WireType.of(Outpost.class)
        .createSerializer(new SerializerConfigImpl())
        .snapshotConfiguration()
        .resolveSchemaCompatibility(kept);
  }

  private static TypeSerializerSnapshot<Outpost> again(WireSerializer<Outpost> serializer)
      throws IOException {
    return again(new WireSnapshot<>(serializer));
  }

  /** As a savepoint writes it and another process reads it. */
  private static TypeSerializerSnapshot<Outpost> again(WireSnapshot<Outpost> snapshot)
      throws IOException {
    DataOutputSerializer bytes = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(bytes, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(bytes.getCopyOfBuffer()),
        Thread.currentThread().getContextClassLoader());
  }
}
