package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.lab.bench.Attributed.Part;
import vigil.lab.bench.AttributionScore.Manner;

class PolnearBenchmarkTest {
  private static final String TEXT =
      "\uD83D\uDE00 The mayor said “the bridge is open”. It rained, a witness told us.";

  private static final String ANN =
      """
      T1\tSource 2 11\tThe mayor
      T2\tCue 12 16\tsaid
      T3\tContent 17 37\t“the bridge is open”
      T4\tAttribution 12 16\tsaid
      E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
      T5\tContent 39 41;42 48\tIt rained
      T6\tCue 60 64\ttold
      T7\tAttribution-no-source 60 64\ttold
      E2\tAttribution-no-source:T7 Cue:T6 Content:T5
      """;

  @TempDir Path folder;

  private PolnearText read() throws IOException {
    Files.createDirectories(folder.resolve("attributions"));
    Files.createDirectories(folder.resolve("text"));
    Files.writeString(folder.resolve("text/a.txt"), TEXT);
    Files.writeString(folder.resolve("attributions/a_1f2e.ann"), ANN);
    return PolnearFolder.read(folder).get(0);
  }

  private static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Attributed statement(String source, String cue, String content) {
    return new Attributed(List.of(words(source)), List.of(words(cue)), List.of(words(content)));
  }

  @Test
  void readsStatementsOfBratWhateverTheCharactersBefore() throws IOException {
    PolnearText text = read();
    assertThat(text.id()).isEqualTo("a_1f2e");
    assertThat(text.gold())
        .containsExactly(
            statement("The mayor", "said", "“the bridge is open”"),
            new Attributed(
                List.of(), List.of(words("told")), List.of(words("It"), words("rained"))));
  }

  @Test
  void countsPartsByTheirWordsAndNotByTheirSigns() throws IOException {
    AttributionScore score =
        new AttributionScore(read(), List.of(statement("mayor", "said", "the bridge is open")));
    assertThat(score.exact(Part.CONTENT)).isEqualTo(new Tally(1, 1, 2));
    assertThat(score.exact(Part.SOURCE)).isEqualTo(new Tally(0, 1, 1));
    assertThat(score.half(Part.SOURCE)).isEqualTo(new Tally(1, 1, 1));
    assertThat(score.overlap(Part.SOURCE)).isEqualTo(new Tally(1, 1, 2));
    assertThat(score.linked(Manner.ANY)).isEqualTo(new Tally(1, 1, 1));
    assertThat(score.linked(Manner.QUOTED)).isEqualTo(new Tally(1, 1, 1));
    assertThat(score.linked(Manner.INDIRECT)).isEqualTo(Tally.NONE);
  }

  @Test
  void aLinkWantsBothEnds() throws IOException {
    AttributionScore score =
        new AttributionScore(read(), List.of(statement("a witness", "said", "the bridge is open")));
    assertThat(score.linked(Manner.ANY)).isEqualTo(new Tally(0, 1, 1));
  }

  @Test
  void oneAnswerFindsOneStatement() throws IOException {
    Attributed whole = statement("The mayor", "said", "the bridge is open");
    AttributionScore score = new AttributionScore(read(), List.of(whole, whole));
    assertThat(score.linked(Manner.ANY)).isEqualTo(new Tally(1, 2, 1));
    assertThat(score.exact(Part.CUE)).isEqualTo(new Tally(1, 1, 2));
  }

  @Test
  void namesWhatItCannotRead() throws IOException {
    read();
    Files.writeString(folder.resolve("attributions/a_1f2e.ann"), "T1\tCue 2 9999\tx\n");
    assertThatThrownBy(() -> PolnearFolder.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> PolnearFolder.read(folder.resolve("text")))
        .isInstanceOf(MissingDataException.class);
  }
}
