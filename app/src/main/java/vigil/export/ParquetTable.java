package vigil.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table in the format of Apache Parquet: groups of rows, a page for each column of a group, and a
 * footer that tells where they lie. For one thread; memory holds one group.
 */
public final class ParquetTable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int GZIP = 2;
  private static final List<Integer> ENCODINGS = List.of(0, 3);

  private final Map<String, ParquetColumn.Kind> schema;
  private final String maker;
  private final int groupSize;
  private final List<Group> groups = new ArrayList<>();
  private List<ParquetColumn> columns;
  private int rows;
  private long all;
  private long at = MAGIC.length;

  /**
   * @param schema the columns in their order
   * @param groupSize how many rows a group has
   */
  public ParquetTable(Map<String, ParquetColumn.Kind> schema, String maker, int groupSize) {
    this.schema = schema;
    this.maker = maker;
    this.groupSize = groupSize;
    this.columns = columns();
  }

  /** Where a column of a group lies: nothing of its values is kept. */
  private record Chunk(
      String name, ParquetColumn.Kind kind, long plain, long packed, int rows, long offset) {}

  private record Group(List<Chunk> chunks, int rows) {
    long plain() {
      return chunks.stream().mapToLong(Chunk::plain).sum();
    }
  }

  private List<ParquetColumn> columns() {
    return schema.entrySet().stream()
        .map(column -> new ParquetColumn(column.getKey(), column.getValue()))
        .toList();
  }

  /** What stands before the first row. */
  public byte[] opening() {
    return MAGIC.clone();
  }

  /** Adds a row; gives the bytes of a group once it is full. */
  public byte[] add(List<@Nullable Object> row) {
    for (int i = 0; i < row.size(); i++) {
      columns.get(i).add(row.get(i));
    }
    rows++;
    all++;
    return rows == groupSize ? group() : new byte[0];
  }

  private byte[] group() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Chunk> chunks = new ArrayList<>();
    for (ParquetColumn column : columns) {
      ParquetColumn.Page page = column.page();
      chunks.add(
          new Chunk(
              column.name(), column.kind(), page.plain(), page.bytes().length, page.rows(), at));
      out.writeBytes(page.bytes());
      at += page.bytes().length;
    }
    groups.add(new Group(chunks, rows));
    columns = columns();
    rows = 0;
    return out.toByteArray();
  }

  /** What stands after the last row: those that are left, and where all lies. */
  public byte[] closing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (rows > 0) {
      out.writeBytes(group());
    }
    byte[] footer = footer();
    out.writeBytes(footer);
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    out.writeBytes(MAGIC);
    return out.toByteArray();
  }

  private byte[] footer() {
    List<String> elements = new ArrayList<>(schema.keySet());
    elements.add(0, "");
    return new Thrift()
        .number(1, 1)
        .structs(2, elements, this::element)
        .number(3, all)
        .structs(4, groups, ParquetTable::group)
        .text(6, maker)
        .end()
        .written();
  }

  private void element(Thrift thrift, String name) {
    if (name.isEmpty()) {
      thrift.text(4, "events").number(5, schema.size());
      return;
    }
    ParquetColumn.Kind kind = Objects.requireNonNull(schema.get(name));
    thrift.number(1, kind.type()).number(3, 1).text(4, name);
    if (kind.meaning() >= 0) {
      thrift.number(6, kind.meaning());
    }
  }

  private static void group(Thrift thrift, Group group) {
    thrift
        .structs(1, group.chunks, ParquetTable::chunk)
        .number(2, group.plain())
        .number(3, (long) group.rows);
  }

  private static void chunk(Thrift thrift, Chunk chunk) {
    thrift.number(2, chunk.offset).struct(3, meta -> meta(meta, chunk));
  }

  private static void meta(Thrift thrift, Chunk chunk) {
    thrift
        .number(1, chunk.kind.type())
        .numbers(2, ENCODINGS)
        .texts(3, List.of(chunk.name))
        .number(4, GZIP)
        .number(5, (long) chunk.rows)
        .number(6, chunk.plain)
        .number(7, chunk.packed)
        .number(9, chunk.offset);
  }
}
