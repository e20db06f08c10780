package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.data.DataException;
import vigil.data.DataFile;

/** A row of a published table whose head line names the columns. */
record TsvRow(DataFile.Line line, Map<String, Integer> columns) {

  /**
   * The rows of one file, or of every .tsv file of a folder, in the order of their names.
   *
   * @param what the data, for messages
   * @param needed columns that there must be
   * @throws MissingDataException where there is no such file
   * @throws DataException where a line is broken
   */
  static List<TsvRow> read(Path data, String what, List<String> needed) {
    List<TsvRow> rows = new ArrayList<>();
    for (Path file : files(data, what)) {
      try (InputStream in = Files.newInputStream(file)) {
        rows.addAll(rows(DataFile.parse(file.toString(), in), needed));
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
    return rows;
  }

  private static List<Path> files(Path data, String what) {
    if (Files.isRegularFile(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException e) {
      throw new MissingDataException(data, what + " (" + e.getClass().getSimpleName() + ")");
    }
    throw new MissingDataException(data, what + " (no .tsv file)");
  }

  private static List<TsvRow> rows(DataFile file, List<String> needed) {
    if (file.lines().isEmpty()) {
      throw new DataException(file.name() + ": no line");
    }
    DataFile.Line head = file.lines().get(0);
    Map<String, Integer> columns = columns(head, needed);
    return file.lines().stream()
        .skip(1)
        .map(line -> new TsvRow(whole(line, head), columns))
        .toList();
  }

  private static Map<String, Integer> columns(DataFile.Line head, List<String> needed) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.fields().size(); i++) {
      columns.putIfAbsent(head.field(i).replace("\ufeff", "").strip(), i);
    }
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        throw head.error("no column " + column);
      }
    }
    return columns;
  }

  private static DataFile.Line whole(DataFile.Line line, DataFile.Line head) {
    if (line.fields().size() < head.fields().size()) {
      throw line.error(
          line.fields().size() + " fields where the head line has " + head.fields().size());
    }
    return line;
  }

  /** The column's field, which must not be empty. */
  String value(String column) {
    return line.required(columns.getOrDefault(column, 0), column);
  }

  /** A field that holds quotation marks is published in quotation marks, those inside doubled. */
  String unquoted(String column) {
    String field = value(column);
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
  }
}
