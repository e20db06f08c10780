package vigil.engine.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Objects;

/**
 * A record as bytes that tell their own form, so that a later version of the program can read them
 * by themselves.
 */
public final class WireBytes<T> {
  private final Class<T> type;
  private final byte[] form;
  private final Codec codec;

  private WireBytes(Class<T> type) {
    this.type = type;
    this.form = FormBytes.of(Form.of(type));
    this.codec = Codec.of(type);
  }

  /** For a record, or a sealed interface of records. */
  public static <T> WireBytes<T> of(Class<T> type) {
    return new WireBytes<>(type);
  }

  /** The record's bytes. */
  public byte[] write(T record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(Schema.NUMBER);
    out.write(form);
    codec.write(record, out);
    return bytes.toByteArray();
  }

  /**
   * The record of the bytes.
   *
   * @throws IOException for what a newer version wrote, saying what to do
   */
  public T read(byte[] written) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
    Schema.checked(in.readUnsignedByte());
    Form was = Form.read(in);
    return type.cast(Objects.requireNonNull(Codec.of(was, type).read(in)));
  }
}
