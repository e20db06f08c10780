package vigil.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with a row of names at its head: fields parted by commas, semicolons, tabs or strokes.
 */
final class Table implements Items {
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST_NAME = 60;

  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final List<String> head;
  private final Columns columns;
  private final Limits limits;
  private int number;

  Table(
      String name, InputStream in, Charset charset, char separator, Columns columns, Limits limits)
      throws IOException {
    this.name = name;
    this.columns = columns;
    this.limits = limits;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(Math.max(1 << 16, 2 * limits.largest()))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(false)
            .ofCsvRecord(new InputStreamReader(in, charset));
    this.rows = reader.iterator();
    this.head = rows.hasNext() ? names(rows.next().getFields()) : List.of();
  }

  static Table open(String name, InputStream in, byte[] head, Columns columns, Limits limits)
      throws IOException {
    Charset charset = Shape.charset(head);
    return new Table(name, in, charset, separator(new String(head, charset)), columns, limits);
  }

  private static List<String> names(List<String> fields) {
    return fields.stream()
        .map(f -> f.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Override
  public @Nullable Found next() throws IOException {
    try {
      if (!columns.fit(new HashSet<>(head))) {
        throw new IOException(unfit());
      }
      return rows.hasNext() ? item(rows.next()) : null;
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("the table is broken: " + e.getMessage(), e);
    }
  }

  private String unfit() {
    return "no column is named "
        + columns.textNames()
        + "; its columns are "
        + String.join(", ", head)
        + ": --columns text=NAME says which holds the text";
  }

  private Found item(CsvRecord row) {
    String item = name + "#" + ++number;
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(head.size(), row.getFieldCount()); i++) {
      values.putIfAbsent(head.get(i), row.getField(i));
    }
    return Row.item(item, columns.values(values::get), limits, "has no text in its column");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Whether the first line is a table's head: a name for the text, and others beside it. */
  static boolean isTable(String name, String text, Columns columns) {
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return true;
    }
    Set<String> names = new HashSet<>(names(List.of(firstLine(text).split(splitter(text), -1))));
    boolean plain = names.stream().allMatch(n -> n.length() < LONGEST_NAME && n.indexOf('.') < 0);
    return names.size() > 1 && plain && columns.fit(names);
  }

  /** The sign that stands most often in the first line. */
  static char separator(String text) {
    String line = firstLine(text);
    char best = ',';
    long most = 0;
    for (char sign : SEPARATORS.toCharArray()) {
      long count = line.chars().filter(c -> c == sign).count();
      if (count > most) {
        most = count;
        best = sign;
      }
    }
    return best;
  }

  private static String splitter(String text) {
    return "\"?[" + separator(text) + "]\"?|^\"|\"$";
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
