package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes of a form and reads them back. Immutable; safe for many threads. */
interface Codec {
  void write(@Nullable Object value, DataOutput out) throws IOException;

  @Nullable Object read(DataInput in) throws IOException;

  /** Writes and reads a type in its present form. */
  static Codec of(Type type) {
    return Codecs.of(Form.of(type), type);
  }

  /**
   * Reads into a type what was written in another form of it.
   *
   * @throws IllegalArgumentException where the bytes cannot become the type
   */
  static Codec of(Form written, Type type) {
    return Codecs.of(written, type);
  }
}
