package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The values of which all else is made, and their bytes. */
enum Plain {
  INT(0, int.class, Integer.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeInt((Integer) value);
    }

    @Override
    Object read(DataInput in) throws IOException {
      return in.readInt();
    }
  },
  LONG(0L, long.class, Long.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeLong((Long) value);
    }

    @Override
    Object read(DataInput in) throws IOException {
      return in.readLong();
    }
  },
  DOUBLE(0.0, double.class, Double.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeDouble((Double) value);
    }

    @Override
    Object read(DataInput in) throws IOException {
      return in.readDouble();
    }
  },
  BOOLEAN(false, boolean.class, Boolean.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeBoolean((Boolean) value);
    }

    @Override
    Object read(DataInput in) throws IOException {
      return in.readBoolean();
    }
  },
  BYTES(new byte[0], byte[].class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      byte[] bytes = (byte[]) value;
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    @Override
    Object read(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return bytes;
    }
  },
  /** Half a character outlives the way, which it would not in UTF-8. */
  STRING("", String.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      String text = (String) value;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      boolean whole = new String(bytes, StandardCharsets.UTF_8).equals(text);
      byte[] kept = whole ? bytes : text.getBytes(StandardCharsets.UTF_16BE);
      out.writeBoolean(whole);
      BYTES.write(whole ? bytes : units(text, kept), out);
    }

    @Override
    Object read(DataInput in) throws IOException {
      boolean whole = in.readBoolean();
      byte[] bytes = (byte[]) BYTES.read(in);
      return whole ? new String(bytes, StandardCharsets.UTF_8) : text(bytes);
    }
  },
  DAY(LocalDate.EPOCH, LocalDate.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeLong(((LocalDate) value).toEpochDay());
    }

    @Override
    Object read(DataInput in) throws IOException {
      return LocalDate.ofEpochDay(in.readLong());
    }
  },
  MOMENT(Instant.EPOCH, Instant.class) {
    @Override
    void write(Object value, DataOutput out) throws IOException {
      out.writeLong(((Instant) value).getEpochSecond());
      out.writeInt(((Instant) value).getNano());
    }

    @Override
    Object read(DataInput in) throws IOException {
      return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
  };

  private final Object none;
  private final List<Class<?>> types;

  Plain(Object none, Class<?>... types) {
    this.none = none;
    this.types = List.of(types);
  }

  static Plain of(Class<?> type) {
    return Arrays.stream(values())
        .filter(p -> p.types.contains(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no form on the wire"));
  }

  /** What stands where nothing was written: zero. */
  Object none() {
    return none;
  }

  abstract void write(Object value, DataOutput out) throws IOException;

  abstract Object read(DataInput in) throws IOException;

  private static byte[] units(String text, byte[] bytes) {
    java.nio.CharBuffer units = java.nio.ByteBuffer.wrap(bytes).asCharBuffer();
    units.put(text);
    return bytes;
  }

  private static String text(byte[] units) {
    return java.nio.ByteBuffer.wrap(units).asCharBuffer().toString();
  }
}
