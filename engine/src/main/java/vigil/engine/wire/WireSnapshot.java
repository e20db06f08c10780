package vigil.engine.wire;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/** What a savepoint keeps of a serializer: the record's class, the schema's number, the form. */
public final class WireSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int LAYOUT = 1;

  private @Nullable WireSerializer<T> serializer;

  /** For Flink, which reads it then. */
  public WireSnapshot() {}

  WireSnapshot(WireSerializer<T> serializer) {
    this.serializer = serializer;
  }

  private WireSerializer<T> serializer() {
    return Objects.requireNonNull(serializer, "nothing was read yet");
  }

  @Override
  public int getCurrentVersion() {
    return LAYOUT;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(serializer().type().getName());
    out.writeInt(serializer().schema());
    serializer().form().write(out);
  }

  @Override
  public void readSnapshot(int layout, DataInputView in, ClassLoader loader) throws IOException {
    Class<T> type = InstantiationUtil.resolveClassByName(in, loader);
    int schema = Schema.checked(in.readInt());
    serializer = WireSerializer.of(type, schema, Form.read(in));
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return serializer();
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (!(old instanceof WireSnapshot<T> former)) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    boolean same =
        former.serializer().form().equals(serializer().form())
            && former.serializer().schema() == serializer().schema();
    return same
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
  }
}
