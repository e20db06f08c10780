package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleExtractionBenchmarkTest {
  private static final String FIRST =
      "The ferry left the harbour at noon with forty people aboard.";
  private static final String SECOND = "Nobody on the quay had seen the smoke behind the bridge.";

  @TempDir private Path folder;

  private void page(String id, String html) throws IOException {
    Path file = Files.createDirectories(folder.resolve("html")).resolve(id + ".html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void truth(String json) throws IOException {
    Files.writeString(folder.resolve("ground-truth.json"), json);
  }

  private Result run() {
    return new ArticleExtractionBenchmark().run(new Setup(folder, Fold.all(), FakeCoding::new, 5));
  }

  @Test
  void countsWhatIsTooMuchAndWhatIsMissing() throws IOException {
    truth("{\"one\": {\"articleBody\": \"" + FIRST + "\"}}");
    page("one", "<html><body><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>");
    Result result = run();
    assertThat(result.metrics().get("recall")).isEqualTo(1.0);
    assertThat(result.metrics().get("precision")).isEqualTo(8.0 / 19, within(1e-9));
    assertThat(result.misses()).anyMatch(line -> line.contains("extra  " + SECOND));
  }

  @Test
  void aTextOfFewWordsIsOneRun() {
    assertThat(Shingles.compare("Two words", "Two words.")).isEqualTo(new Shingles(1, 0, 0));
    assertThat(Shingles.compare("Two words", "").recall()).isZero();
    assertThat(Shingles.compare("", "").precision()).isEqualTo(1);
  }

  @Test
  void aRunCountsAsOftenAsItStandsThere() {
    Shingles shingles = Shingles.compare("a b c d", "a b c d a b c d");
    assertThat(shingles.precision()).isEqualTo(0.2, within(1e-9));
    assertThat(shingles.recall()).isEqualTo(1);
  }

  @Test
  void saysThatItsDataIsMissing() {
    assertThatExceptionOfType(MissingDataException.class).isThrownBy(this::run);
  }
}
