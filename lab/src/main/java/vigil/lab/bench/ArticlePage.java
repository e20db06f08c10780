package vigil.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vigil.data.DataException;

/**
 * A saved web page with the text of its article, as the article extraction benchmark publishes
 * them: {@code ground-truth.json} and {@code html/ID.html.gz}.
 */
record ArticlePage(String id, byte[] html, String article) {
  private static final String TRUTH = "ground-truth.json";

  /** The pages in the order of the file. */
  static List<ArticlePage> read(Path data) {
    Path folder = Files.isDirectory(data) ? data : data.toAbsolutePath().getParent();
    Path truth = Files.isDirectory(data) ? data.resolve(TRUTH) : data;
    if (folder == null || !Files.isRegularFile(truth)) {
      throw new MissingDataException(data, TRUTH);
    }
    try {
      List<ArticlePage> pages = new ArrayList<>();
      for (var entry : new ObjectMapper().readTree(truth.toFile()).properties()) {
        pages.add(page(folder, entry.getKey(), entry.getValue()));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(truth.toString(), e);
    }
  }

  private static ArticlePage page(Path folder, String id, JsonNode truth) throws IOException {
    Path file = folder.resolve("html").resolve(id + ".html.gz");
    if (!Files.isRegularFile(file)) {
      throw new DataException(folder.resolve(TRUTH) + ": the page " + file + " is missing");
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new ArticlePage(id, in.readAllBytes(), truth.path("articleBody").asText());
    }
  }
}
