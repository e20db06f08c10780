package vigil.engine.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A form as bytes in memory. */
final class FormBytes {
  private FormBytes() {}

  static byte[] of(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Form read(byte[] bytes) {
    try {
      return Form.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
