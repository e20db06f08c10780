package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.data.DataFile;

/**
 * Reads texts with expressions of time, in either of two forms: GUM's XML, where {@code date}
 * encloses them, and lines of day of publication, outlet and text, in which {@code [words|value]}
 * does.
 */
final class TimedTexts {
  private TimedTexts() {}

  /**
   * Every text of the file, or of the folder's files in the order of their names.
   *
   * @throws MissingDataException where there is none
   * @throws vigil.data.DataException where a file is broken
   */
  static List<TimedText> read(Path data) {
    List<TimedText> texts = new ArrayList<>();
    for (Path file : DataFiles.in(data, TimedTexts::holdsTexts)) {
      if (file.toString().endsWith(".xml")) {
        texts.add(TeiTimes.read(file));
      } else {
        lines(file).forEach(line -> texts.add(MarkedTimes.read(line)));
      }
    }
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "texts with dates (*.xml, *.tsv)");
    }
    return texts;
  }

  private static boolean holdsTexts(Path file) {
    return file.toString().endsWith(".xml") || file.toString().endsWith(".tsv");
  }

  private static List<DataFile.Line> lines(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return DataFile.parse(String.valueOf(file.getFileName()), in).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
