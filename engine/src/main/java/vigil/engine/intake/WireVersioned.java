package vigil.engine.intake;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vigil.engine.wire.WireBytes;

/** Writes splits and the enumerator's state as Vigil's own bytes. */
final class WireVersioned<T> implements SimpleVersionedSerializer<T> {
  private final WireBytes<T> bytes;

  WireVersioned(Class<T> type) {
    this.bytes = WireBytes.of(type);
  }

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(T value) throws IOException {
    return bytes.write(value);
  }

  @Override
  public T deserialize(int version, byte[] written) throws IOException {
    return bytes.read(written);
  }
}
