package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import vigil.data.DataException;
import vigil.data.DataFile;

/** The sentences and the pairs of {@link NeutralityBenchmark}: two files of one folder. */
record NeutralityFiles(List<Template> templates, List<Pair> pairs) {

  /** Which pairs a sentence takes, and what a pair is. */
  enum Kind {
    STATES,
    SIDES,
    ANY
  }

  /** A sentence with places for two names. */
  record Template(Kind kind, String text) {
    boolean fits(Pair pair) {
      return kind == Kind.ANY || kind == pair.kind();
    }
  }

  /** Two sides, each with its name and with what stands before a noun for it. */
  record Pair(Kind kind, String name, String attribute, String other, String otherAttribute) {
    Pair swapped() {
      return new Pair(kind, other, otherAttribute, name, attribute);
    }

    String label() {
      return name + ", " + other;
    }

    /** The sentence with the names in their places, the first letter a capital. */
    String fill(String template) {
      String text =
          template
              .replace("{A}", name)
              .replace("{a}", attribute)
              .replace("{B}", other)
              .replace("{b}", otherAttribute)
              .replaceAll("\\b([Aa]) (?=[AEIO])", "$1n ");
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }

  NeutralityFiles {
    templates = List.copyOf(templates);
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads {@code templates.tsv} and {@code pairs.tsv}.
   *
   * @throws MissingDataException where one is not there
   * @throws DataException where one is broken
   */
  static NeutralityFiles read(Path folder) {
    return new NeutralityFiles(
        file(folder, "templates.tsv").lines().stream().map(NeutralityFiles::template).toList(),
        file(folder, "pairs.tsv").lines().stream().map(NeutralityFiles::pair).toList());
  }

  private static DataFile file(Path folder, String name) {
    Path file = folder.resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      return DataFile.parse(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new MissingDataException(folder, "sentences and pairs of sides (" + name + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Template template(DataFile.Line line) {
    String text = line.required(1, "text");
    if (!holds(text, "{A}", "{a}") || !holds(text, "{B}", "{b}")) {
      throw line.error("a sentence needs a place for each of the two sides");
    }
    return new Template(line.constant(0, Kind.class), text);
  }

  private static boolean holds(String text, String one, String other) {
    return text.contains(one) || text.contains(other);
  }

  private static Pair pair(DataFile.Line line) {
    Kind kind = line.constant(0, Kind.class);
    if (kind == Kind.ANY) {
      throw line.error("a pair is of STATES or of SIDES");
    }
    return new Pair(
        kind,
        line.required(1, "name"),
        line.required(2, "attribute"),
        line.required(3, "other name"),
        line.required(4, "other attribute"));
  }
}
