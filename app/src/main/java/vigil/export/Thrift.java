package vigil.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes structures in Thrift's compact protocol, as far as Parquet's footers and pages need. */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  Thrift number(int field, int value) {
    field(field, I32);
    varint(zigzag(value));
    return this;
  }

  Thrift number(int field, long value) {
    field(field, I64);
    varint(zigzag(value));
    return this;
  }

  Thrift text(int field, String value) {
    field(field, BINARY);
    bytes(value);
    return this;
  }

  Thrift struct(int field, Consumer<Thrift> fields) {
    field(field, STRUCT);
    return struct(fields);
  }

  private Thrift struct(Consumer<Thrift> fields) {
    outer.push(last);
    last = 0;
    fields.accept(this);
    last = outer.pop();
    return end();
  }

  <T> Thrift structs(int field, List<T> values, BiConsumer<Thrift, T> fields) {
    list(field, values.size(), STRUCT);
    values.forEach(value -> struct(thrift -> fields.accept(thrift, value)));
    return this;
  }

  Thrift texts(int field, List<String> values) {
    list(field, values.size(), BINARY);
    values.forEach(this::bytes);
    return this;
  }

  Thrift numbers(int field, List<Integer> values) {
    list(field, values.size(), I32);
    values.forEach(value -> varint(zigzag(value)));
    return this;
  }

  /** Ends a structure. */
  Thrift end() {
    out.write(0);
    return this;
  }

  byte[] written() {
    return out.toByteArray();
  }

  private void field(int field, int type) {
    out.write((field - last) << 4 | type);
    last = field;
  }

  private void list(int field, int size, int type) {
    field(field, LIST);
    if (size < LONG_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(LONG_LIST << 4 | type);
      varint(size);
    }
  }

  private void bytes(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    out.writeBytes(utf8);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
