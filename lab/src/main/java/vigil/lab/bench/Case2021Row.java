package vigil.lab.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * One row of CASE 2021, task 2.
 *
 * @param type gold label as published
 */
record Case2021Row(String id, String snippet, String type) {
  private static final List<String> COLUMNS = List.of("id", "EventSnippet", "SubType");

  /** The rows of one file, or of every .tsv file of a folder, in the order of their names. */
  static List<Case2021Row> read(Path data) {
    return TsvRow.read(data, "CASE 2021 data", COLUMNS).stream().map(Case2021Row::of).toList();
  }

  private static Case2021Row of(TsvRow row) {
    return new Case2021Row(row.value("id"), row.unquoted("EventSnippet"), row.value("SubType"));
  }
}
