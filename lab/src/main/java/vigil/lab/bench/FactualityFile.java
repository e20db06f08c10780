package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.Span;

/**
 * Reads sentences whose words have a value of factuality: one token a line, number, token and value
 * parted by tabs, {@code _} for words without one; blank lines between sentences.
 */
final class FactualityFile {
  private FactualityFile() {}

  /**
   * A sentence as a document.
   *
   * @param values the words that have a value, −3 to 3, in the order of the text
   */
  record Valued(String id, Document document, List<Value> values) {
    Valued {
      values = List.copyOf(values);
    }
  }

  /** A word and its value. */
  record Value(Span word, double value) {}

  /**
   * The sentences of the file, or of the folder's files, in their order.
   *
   * @throws MissingDataException where there is none
   */
  static List<Valued> read(Path data) {
    List<Valued> all = new ArrayList<>();
    DataFiles.in(data, ".conll").forEach(file -> all.addAll(file(file)));
    if (all.isEmpty()) {
      throw new MissingDataException(data, "sentences with factuality (files .conll)");
    }
    return all;
  }

  private static List<Valued> file(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<Valued> sentences = new ArrayList<>();
      int start = 0;
      for (int i = 0; i <= lines.size(); i++) {
        if (i == lines.size() || lines.get(i).isBlank()) {
          if (i > start) {
            sentences.add(sentence(file, lines.subList(start, i), start + 1));
          }
          start = i + 1;
        }
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Valued sentence(Path file, List<String> lines, int number) {
    TokenText text = new TokenText();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length < 3) {
        throw new DataException(
            file + ", line " + (number + i) + ": expected number, token, value");
      }
      int before = text.length();
      text.add(columns[1], "", false);
      Double value = value(columns[2]);
      Span word = text.stripped(before);
      if (value != null && word != null) {
        values.add(new Value(word, value));
      }
    }
    String id = file.getFileName() + ":" + number;
    return new Valued(id, Texts.document(id, text.toString(), null), values);
  }

  /** Null for words without a number. */
  private static @Nullable Double value(String column) {
    try {
      return Double.valueOf(column);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
