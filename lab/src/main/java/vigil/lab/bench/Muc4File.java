package vigil.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.lab.muc4.Muc4Doc;
import vigil.lab.muc4.Read;

/**
 * MUC-4's reports in a file or a folder, without those that an index of annotated reports names.
 *
 * @param left how many were left out
 */
record Muc4File(List<Muc4Doc> docs, int left) {
  private static final String NAME = "muc4/";

  /**
   * The reports of one file, or of every .jsonl file of a folder, in the order of their names.
   *
   * @param index its entries tell a report by {@code source}, which is {@code muc4/} and the file's
   *     name without ending, and {@code id}; null leaves none out
   */
  static Muc4File read(Path data, @Nullable Path index) {
    Set<List<String>> annotated = index == null ? Set.of() : annotated(index);
    List<Muc4Doc> docs = new ArrayList<>();
    int left = 0;
    for (Path file : files(data)) {
      String source = NAME + String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", "");
      for (Muc4Doc doc : Muc4Doc.read(file)) {
        if (annotated.contains(List.of(source, doc.id()))) {
          left++;
        } else {
          docs.add(doc);
        }
      }
    }
    return new Muc4File(docs, left);
  }

  private static List<Path> files(Path data) {
    if (Files.isRegularFile(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException e) {
      throw new MissingDataException(data, "MUC-4 data (" + e.getClass().getSimpleName() + ")");
    }
    throw new MissingDataException(data, "MUC-4 data (no .jsonl file)");
  }

  private static Set<List<String>> annotated(Path index) {
    if (!Files.isRegularFile(index)) {
      throw new MissingDataException(index, "index of annotated reports");
    }
    Set<List<String>> annotated = new HashSet<>();
    try {
      for (JsonNode entry : new ObjectMapper().readTree(index.toFile())) {
        annotated.add(List.of(entry.path("source").asText(), entry.path("id").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(index.toString(), e);
    }
    return annotated;
  }

  /**
   * The report as Vigil reads it, its paragraphs, which four blanks part, on lines of their own.
   */
  static Read read(Muc4Doc doc, Coding coding, Texts texts) {
    Document document = texts.report(doc.id(), doc.text().replaceAll(" {3,}", "\n\n"), null);
    return new Read(coding.annotate(document), coding.code(document));
  }
}
