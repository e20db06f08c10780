package vigil.engine.wire;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as a byte for the schema's number and the bytes of their form. Records do not
 * change, so that a copy is the record itself.
 */
final class WireSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final int schema;
  private final byte[] form;
  private transient @Nullable Codec codec;

  private WireSerializer(Class<T> type, int schema, byte[] form) {
    this.type = type;
    this.schema = schema;
    this.form = form;
  }

  /** Writes in the present form. */
  static <T> WireSerializer<T> of(Class<T> type) {
    return of(type, Schema.NUMBER, Form.of(type));
  }

  /** Reads what was written in a form under a number. */
  static <T> WireSerializer<T> of(Class<T> type, int schema, Form written) {
    return new WireSerializer<>(type, schema, FormBytes.of(written));
  }

  Class<T> type() {
    return type;
  }

  int schema() {
    return schema;
  }

  Form form() {
    return FormBytes.read(form);
  }

  private Codec codec() {
    Codec made = codec;
    if (made == null) {
      made = Codec.of(form(), type);
      codec = made;
    }
    return made;
  }

  @Override
  public void serialize(T record, DataOutputView out) throws IOException {
    out.writeByte(schema);
    codec().write(record, out);
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    int number = Schema.checked(in.readUnsignedByte());
    if (number != schema) {
      throw new IOException("a record of schema " + number + " where " + schema + " was expected");
    }
    return type.cast(Objects.requireNonNull(codec().read(in)));
  }

  @Override
  public T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  public T createInstance() {
    throw new UnsupportedOperationException("records are made whole");
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new WireSnapshot<>(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WireSerializer<?> wire
        && wire.type == type
        && wire.schema == schema
        && java.util.Arrays.equals(wire.form, form);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, schema);
  }
}
