package vigil.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column of a group of rows, in Parquet's plain encoding; each may be missing. The
 * column becomes one page, packed by gzip.
 */
public final class ParquetColumn {
  private final String name;
  private final Kind kind;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private int rows;
  private int run;
  private boolean running;
  private int bits;
  private int held;

  ParquetColumn(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** What a column holds, by Parquet's numbers for the type and for what it stands for. */
  public enum Kind {
    TRUTH(0, -1),
    WHOLE(1, -1),
    LONG(2, -1),
    DECIMAL(5, -1),
    TEXT(6, 0),
    DAY(1, 6);

    private final int type;
    private final int meaning;

    Kind(int type, int meaning) {
      this.type = type;
      this.meaning = meaning;
    }

    int type() {
      return type;
    }

    /** Parquet's converted type; negative where it is just the type. */
    int meaning() {
      return meaning;
    }
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  void add(@Nullable Object value) {
    level(value != null);
    if (value != null) {
      write(value);
    }
    rows++;
  }

  private void write(Object value) {
    switch (kind) {
      case TRUTH -> truth((Boolean) value);
      case WHOLE -> values.writeBytes(little(4).putInt((Integer) value).array());
      case LONG -> values.writeBytes(little(8).putLong((Long) value).array());
      case DECIMAL -> values.writeBytes(little(8).putDouble((Double) value).array());
      case DAY ->
          values.writeBytes(
              little(4).putInt(Math.toIntExact(((LocalDate) value).toEpochDay())).array());
      case TEXT -> text(value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void text(byte[] utf8) {
    values.writeBytes(little(4).putInt(utf8.length).array());
    values.writeBytes(utf8);
  }

  /** Eight to a byte, the first lowest. */
  private void truth(boolean value) {
    bits |= (value ? 1 : 0) << held;
    held++;
    if (held == 8) {
      values.write(bits);
      bits = 0;
      held = 0;
    }
  }

  /** Whether there is a value, as runs of the same. */
  private void level(boolean there) {
    if (run > 0 && there != running) {
      endRun();
    }
    running = there;
    run++;
  }

  private void endRun() {
    int header = run << 1;
    while ((header & ~0x7f) != 0) {
      levels.write(header & 0x7f | 0x80);
      header >>>= 7;
    }
    levels.write(header);
    levels.write(running ? 1 : 0);
    run = 0;
  }

  /**
   * The column's page.
   *
   * @param bytes the page with its header
   * @param plain how long it would be without being packed
   * @param rows how many values it has, missing ones counted
   */
  record Page(byte[] bytes, long plain, int rows) {}

  Page page() {
    byte[] body = body();
    byte[] packed = packed(body);
    byte[] header =
        new Thrift()
            .number(1, 0)
            .number(2, body.length)
            .number(3, packed.length)
            .struct(5, page -> page.number(1, rows).number(2, 0).number(3, 3).number(4, 3))
            .end()
            .written();
    byte[] bytes =
        ByteBuffer.allocate(header.length + packed.length).put(header).put(packed).array();
    return new Page(bytes, (long) header.length + body.length, rows);
  }

  private byte[] body() {
    if (run > 0) {
      endRun();
    }
    if (held > 0) {
      values.write(bits);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(little(4).putInt(levels.size()).array());
    body.writeBytes(levels.toByteArray());
    body.writeBytes(values.toByteArray());
    return body.toByteArray();
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return packed.toByteArray();
  }
}
