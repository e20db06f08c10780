package vigil.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.annotate.Annotated;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Document;

/**
 * What users bring to train on: stores with what persons decided about events, corrected records
 * ({@code .json}, {@code .jsonl}), rows annotated inline ({@code .txt}, as in {@code contrast/}),
 * folders of these, and folders of annotated reports as {@link GoldCorpus} reads them.
 */
final class OwnCorpus {
  private static final String ANNOTATED = "events.jsonl";
  private static final String STORE = "SQLite format 3";

  private final RecordCorpus records;
  private final Random random;

  /**
   * @param reader reads the records' texts, see {@link RecordCorpus}
   * @param random draws the names for placeholders of rows
   */
  OwnCorpus(Function<Document, Annotated> reader, Random random) {
    this.records = new RecordCorpus(reader);
    this.random = random;
  }

  /**
   * All that the files and folders hold, in their order.
   *
   * @throws DataException naming the file and the place in it that cannot be learned from
   */
  List<GoldCorpus.Report> read(List<Path> inputs) throws IOException {
    List<GoldCorpus.Report> reports = new ArrayList<>();
    for (Path input : inputs) {
      reports.addAll(Files.isDirectory(input) ? folder(input) : file(input));
    }
    return reports;
  }

  private List<GoldCorpus.Report> folder(Path folder) throws IOException {
    if (Files.exists(folder.resolve(ANNOTATED))) {
      return new GoldCorpus(folder).read();
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> !kind(f).isEmpty()).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new DataException(folder + ": holds no .json, .jsonl or .txt");
    }
    return read(files);
  }

  private List<GoldCorpus.Report> file(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new DataException(file + ": there is no such file");
    }
    if (isStore(file)) {
      return records.store(file);
    }
    return switch (kind(file)) {
      case "json", "jsonl" -> records.read(file);
      case "txt" -> rows(file);
      default -> throw new DataException(file + ": is no store, .json, .jsonl, .txt or folder");
    };
  }

  /** Whether the file begins as SQLite's databases do. */
  private static boolean isStore(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(STORE.length()), StandardCharsets.ISO_8859_1).equals(STORE);
    }
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String end = name.substring(name.lastIndexOf('.') + 1);
    return List.of("json", "jsonl", "txt").contains(end) ? end : "";
  }

  private List<GoldCorpus.Report> rows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      DataFile rows = DataFile.parse(file.toString(), in);
      if (rows.lines().stream().noneMatch(l -> l.field(0).contains("["))) {
        throw new DataException(file + ": has no annotated row, such as [met|t1:CONSULT]");
      }
      return ContrastCorpus.of(rows).reports(random);
    }
  }
}
