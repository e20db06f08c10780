package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds and reads articles with places, in the form of the Local-Global Lexicon (LGL). */
final class GeoTexts {
  private GeoTexts() {}

  /**
   * Every article of the file, or of the folder's files in the order of their names.
   *
   * @throws MissingDataException where there is none
   * @throws vigil.data.DataException where a file is broken; names file and line
   */
  static List<GeoText> read(Path data) {
    List<GeoText> texts = new ArrayList<>();
    DataFiles.in(data, ".xml").forEach(file -> texts.addAll(LglFile.read(file)));
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "articles with places (*.xml)");
    }
    return texts;
  }
}
