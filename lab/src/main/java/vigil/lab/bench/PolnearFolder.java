package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.data.DataException;
import vigil.document.Span;

/**
 * Reads PolNeAR: {@code .ann} files of the brat tool, each with the text that it annotates in a
 * file of the same name, but for the annotator's mark after the last underscore, beside it or in
 * the folder {@code text} beside its own.
 */
public final class PolnearFolder {
  private PolnearFolder() {}

  /**
   * The texts of a folder at any depth, in the order of their names.
   *
   * @throws MissingDataException where there is none
   */
  static List<PolnearText> read(Path data) {
    List<PolnearText> texts = DataFiles.in(data, ".ann").stream().map(PolnearFolder::text).toList();
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "PolNeAR (files .ann, with texts .txt)");
    }
    return texts;
  }

  private static PolnearText text(Path ann) {
    try {
      String text = Files.readString(source(ann));
      int[] offsets = offsets(text);
      String id = ann.getFileName().toString().replace(".ann", "");
      return new PolnearText(
          id, Texts.document(id, text, null), statements(ann, Files.readAllLines(ann), offsets));
    } catch (IOException e) {
      throw new UncheckedIOException(ann.toString(), e);
    }
  }

  private static Path source(Path ann) {
    String name = ann.getFileName().toString().replace(".ann", "");
    String plain = name.contains("_") ? name.substring(0, name.lastIndexOf('_')) : name;
    return Stream.of(name, plain)
        .flatMap(n -> Stream.of(n + ".txt", "../text/" + n + ".txt"))
        .map(ann::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new MissingDataException(ann, "text for the annotations"));
  }

  /** Where each code point of the text, and its end, lies in Java's counting. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    return offsets;
  }

  private static List<Attributed> statements(Path file, List<String> lines, int[] offsets) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<Attributed> statements = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length > 1 && columns[0].startsWith("T")) {
        spans.put(columns[0], spans(file, i + 1, columns[1], offsets));
      }
    }
    for (String line : lines) {
      if (line.startsWith("E")) {
        statements.add(statement(line.substring(line.indexOf('\t') + 1).split(" "), spans));
      }
    }
    return statements;
  }

  private static List<Span> spans(Path file, int line, String column, int[] offsets) {
    List<Span> spans = new ArrayList<>();
    try {
      String pieces = column.substring(column.indexOf(' ') + 1);
      for (String piece : pieces.split(";")) {
        String[] ends = piece.strip().split(" ");
        spans.add(new Span(offsets[Integer.parseInt(ends[0])], offsets[Integer.parseInt(ends[1])]));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new DataException(
          file + ", line " + line + ": '" + column + "' is no place in the text");
    }
    return spans;
  }

  private static Attributed statement(String[] parts, Map<String, List<Span>> spans) {
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    for (String part : parts) {
      List<Span> own = spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of());
      String role = part.substring(0, Math.max(0, part.indexOf(':'))).replaceAll("\\d+$", "");
      switch (role) {
        case "Source" -> source.addAll(own);
        case "Cue" -> cue.addAll(own);
        case "Content" -> content.addAll(own);
        default -> {
          // the attribution itself, which repeats the cue
        }
      }
    }
    return new Attributed(source, cue, content);
  }
}
