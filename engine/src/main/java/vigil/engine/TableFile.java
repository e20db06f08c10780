package vigil.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.jspecify.annotations.Nullable;
import vigil.export.ParquetColumn.Kind;
import vigil.export.ParquetTable;
import vigil.pipeline.Coder;

/**
 * Writes values as rows of a table in Apache Parquet's format.
 *
 * @param columns the names of the columns and what they hold
 * @param rows the rows that a value becomes
 */
record TableFile<T>(LinkedHashMap<String, Kind> columns, Rows<T> rows)
    implements BulkWriter.Factory<T> {
  private static final long serialVersionUID = 1L;
  private static final int GROUP = 10_000;

  /** Makes rows of a value, each with its columns in order. */
  @FunctionalInterface
  interface Rows<T> extends Serializable {
    List<List<@Nullable Object>> of(T value);
  }

  /** Names and kinds one after the other, as in a head of a table. */
  static LinkedHashMap<String, Kind> head(Object... columns) {
    LinkedHashMap<String, Kind> head = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      head.put((String) columns[i], (Kind) columns[i + 1]);
    }
    return head;
  }

  @Override
  public BulkWriter<T> create(FSDataOutputStream out) throws IOException {
    Map<String, Kind> schema = columns;
    ParquetTable table = new ParquetTable(schema, "Vigil version " + Coder.VERSION, GROUP);
    out.write(table.opening());
    return new BulkWriter<>() {
      @Override
      public void addElement(T value) throws IOException {
        for (List<@Nullable Object> row : rows.of(value)) {
          out.write(table.add(row));
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void finish() throws IOException {
        out.write(table.closing());
      }
    };
  }
}
