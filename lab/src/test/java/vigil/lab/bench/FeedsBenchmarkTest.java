package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsBenchmarkTest {
  private static final Map<String, Object> ANSWER =
      Map.of(
          "feed", Map.of("title", new FeedExpression.Words("<b>Quay</b> &amp; Port")),
          "entries", List.of(Map.of("id", "one", "when", List.of(2024.0, 3.0))));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "not bozo and feed['title'] == u'Quay & Port' | true",
        "not bozo and feed['title'] == '<i>Quay</i> &amp; Port' | true",
        "not bozo and feed['title'] == 'Quay' | false",
        "entries[0].id == 'one' and len(entries) == 1 | true",
        "entries[-1]['id'] == 'on' + 'e' | true",
        "entries[0]['when'] == (2024, 3) | true",
        "entries[1]['id'] == 'one' | false",
        "entries[0]['id'] == 'two' or entries[0]['id'] == 'one' | true",
        "not entries[0].has_key('none') | true",
        "ord(feed['title']) == 81 | true",
        "entries[0]['id'] == '\\x6fn\\u0065' | true",
        "bozo | true"
      })
  void expectationsAreReadAsPythonReadsThem(String expected, boolean met) {
    assertThat(FeedExpression.met(expected, ANSWER)).isEqualTo(met);
  }

  @Test
  void whatTheAnswerHasNoPlaceForIsNotKept() {
    assertThatExceptionOfType(FeedExpression.NotKept.class)
        .isThrownBy(() -> FeedExpression.met("entries[0]['colour'] == 'red'", ANSWER))
        .withMessage("entries[]['colour']");
  }

  private void feed(String name, String expected, String title) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "<!--\nExpect: "
            + expected
            + "\n-->\n<rss><channel><title>"
            + title
            + "</title></channel></rss>");
  }

  @Test
  void filesAreCountedByWhatBecameOfThem() throws IOException {
    feed("a.xml", "not bozo and feed['title'] == 'One'", "One");
    feed("b.xml", "not bozo and feed['title'] == 'Two'", "One");
    feed("c.xml", "not bozo and feed['cloud']['port'] == '80'", "One");
    Files.writeString(folder.resolve("d.xml"), "<!--\nExpect: bozo\n-->");
    Result result = new FeedsBenchmark().run(new Setup(folder, Fold.all(), FakeCoding::new, 9));
    assertThat(result.items()).isEqualTo(4);
    assertThat(result.metrics())
        .containsEntry("met_share", 2 / 3.0)
        .containsEntry("kept_share", 0.75);
    assertThat(result.misses()).singleElement().asString().startsWith("MISSED b.xml");
  }

  @Test
  void saysThatItsDataIsMissing() {
    assertThatExceptionOfType(MissingDataException.class)
        .isThrownBy(
            () -> new FeedsBenchmark().run(new Setup(folder, Fold.all(), FakeCoding::new, 0)));
  }
}
