package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.data.DataException;
import vigil.data.DataFile;

/** Reads PLV's published form: a head line that names the columns, then one row a line. */
final class PlvFile {
  private static final List<String> COLUMNS =
      List.of("id", "marked_sentence", "gold_quad", "gold_root");

  private final Map<String, Integer> columns;
  private final DataFile.Line head;

  private PlvFile(DataFile.Line head) {
    this.head = head;
    List<String> names = head.fields().stream().map(n -> n.replace("\ufeff", "").strip()).toList();
    columns =
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toMap(names::get, Function.identity(), (a, b) -> a));
    for (String column : COLUMNS) {
      if (!columns.containsKey(column)) {
        throw head.error("no column " + column);
      }
    }
  }

  /** The rows of one file, or of every .tsv file of a folder, in the order of their names. */
  static List<PlvRow> read(Path data) {
    List<PlvRow> rows = new ArrayList<>();
    for (Path file : files(data)) {
      try (InputStream in = Files.newInputStream(file)) {
        rows.addAll(rows(DataFile.parse(file.toString(), in)));
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
    return rows;
  }

  private static List<Path> files(Path data) {
    if (Files.isRegularFile(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException e) {
      throw new MissingDataException(data, "PLV data (" + e.getClass().getSimpleName() + ")");
    }
    throw new MissingDataException(data, "PLV data (no .tsv file)");
  }

  private static List<PlvRow> rows(DataFile file) {
    if (file.lines().isEmpty()) {
      throw new DataException(file.name() + ": no line");
    }
    PlvFile form = new PlvFile(file.lines().get(0));
    return file.lines().stream().skip(1).map(form::row).toList();
  }

  private PlvRow row(DataFile.Line line) {
    if (line.fields().size() < head.fields().size()) {
      throw line.error(
          line.fields().size() + " fields where the head line has " + head.fields().size());
    }
    String root = PlvRow.label(value(line, "gold_root"));
    return new PlvRow(value(line, "id"), marked(line), quad(line), root);
  }

  private Marked marked(DataFile.Line line) {
    try {
      return Marked.parse(unquoted(value(line, "marked_sentence")));
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  private int quad(DataFile.Line line) {
    String quad = value(line, "gold_quad");
    if (!quad.matches("[1-4]")) {
      throw line.error("'" + quad + "' is no quadrant: 1 to 4");
    }
    return Integer.parseInt(quad);
  }

  private String value(DataFile.Line line, String column) {
    return line.required(columns.getOrDefault(column, 0), column);
  }

  /** A field that holds quotation marks is published in quotation marks, those inside doubled. */
  private static String unquoted(String field) {
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
  }
}
