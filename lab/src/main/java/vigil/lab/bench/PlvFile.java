package vigil.lab.bench;

import java.nio.file.Path;
import java.util.List;

/** Reads PLV's published form: a head line that names the columns, then one row a line. */
final class PlvFile {
  private static final List<String> COLUMNS =
      List.of("id", "marked_sentence", "gold_quad", "gold_root");

  private PlvFile() {}

  /** The rows of one file, or of every .tsv file of a folder, in the order of their names. */
  static List<PlvRow> read(Path data) {
    return TsvRow.read(data, "PLV data", COLUMNS).stream().map(PlvFile::row).toList();
  }

  private static PlvRow row(TsvRow row) {
    String root = PlvRow.label(row.value("gold_root"));
    return new PlvRow(row.value("id"), marked(row), quad(row), root);
  }

  private static Marked marked(TsvRow row) {
    try {
      return Marked.parse(row.unquoted("marked_sentence"));
    } catch (IllegalArgumentException e) {
      throw row.line().error(String.valueOf(e.getMessage()));
    }
  }

  private static int quad(TsvRow row) {
    String quad = row.value("gold_quad");
    if (!quad.matches("[1-4]")) {
      throw row.line().error("'" + quad + "' is no quadrant: 1 to 4");
    }
    return Integer.parseInt(quad);
  }
}
