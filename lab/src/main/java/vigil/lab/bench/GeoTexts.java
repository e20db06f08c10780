package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    files(data).forEach(file -> texts.addAll(LglFile.read(file)));
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "articles with places (*.xml)");
    }
    return texts;
  }

  private static List<Path> files(Path data) {
    if (!Files.exists(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(".xml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(data.toString(), e);
    }
  }
}
