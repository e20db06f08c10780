package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.mention.Chain;

class CoreferenceBenchmarkTest {
  private static final String FILE =
      """
      # newdoc id = one
      # meta::genre = news
      # meta::dateCreated = 2017-07-18
      # newpar
      1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new
      2\tmayor\tmayor\tNOUN\tNN\t_\t5\tnsubj\t_\t_
      3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
      4\tLodz\tLodz\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new)1)
      5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      5\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
      6\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
      7\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

      # newpar
      1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv)
      2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tEntity=(3[1/2]-event-new)

      """;

  @TempDir Path folder;

  private ChainText only(String content) throws IOException {
    Files.writeString(folder.resolve("a.conllu"), content);
    return ChainTexts.news(folder).get(0);
  }

  /** The example of Pradhan and others, 2014, whose figures are worked out there by hand. */
  @Test
  void scoresAKnownExample() {
    ChainScore score =
        ChainScore.of(
            List.of(Set.of(1, 2, 3), Set.of(4, 5, 6, 7)),
            List.of(Set.of(1, 2), Set.of(3, 4), Set.of(6, 7, 8, 9)));
    assertThat(score.muc().recall()).isCloseTo(0.4, within(1e-9));
    assertThat(score.muc().precision()).isCloseTo(0.4, within(1e-9));
    assertThat(score.b3().recall()).isCloseTo(35.0 / 84, within(1e-9));
    assertThat(score.b3().precision()).isCloseTo(0.5, within(1e-9));
    assertThat(score.ceafe().recall()).isCloseTo(0.65, within(1e-9));
    assertThat(score.ceafe().precision()).isCloseTo(1.3 / 3, within(1e-9));
    assertThat(score.mentions().recall()).isCloseTo(6.0 / 7, within(1e-9));
    assertThat(score.mentions().precision()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void theSameChainsScoreOneAndNoneScoreNothing() {
    List<Set<Integer>> chains = List.of(Set.of(1, 2), Set.of(3, 4, 5));
    assertThat(ChainScore.of(chains, chains).conll()).isEqualTo(1);
    assertThat(ChainScore.of(chains, List.of()).conll()).isEqualTo(0);
  }

  @Test
  void matchesForTheGreatestSum() {
    assertThat(Assignment.greatest(new double[][] {{0.9, 0.8}, {0.7, 0.1}, {0, 0}})).isEqualTo(1.5);
    assertThat(Assignment.greatest(new double[0][0])).isEqualTo(0);
  }

  @Test
  void readsWordsAsPrintedWithTheirMentions() throws IOException {
    ChainText text = only(FILE);
    assertThat(text.document().text()).isEqualTo("The mayor of Lodz didn't.\n\nShe left");
    assertThat(text.document().published()).hasToString("2017-07-18");
    assertThat(text.mentions())
        .containsExactly(
            new ChainMention(new Span(0, 17), new Span(4, 9), "1"),
            new ChainMention(new Span(13, 17), new Span(13, 17), "2"),
            new ChainMention(new Span(27, 30), new Span(27, 30), "1"));
  }

  @Test
  void aMentionCountsByItsWordsOrByItsHead() throws IOException {
    ChainText text = only(FILE);
    Chain cut =
        new Chain(
            List.of(
                new Chain.Part(new Span(0, 9), new Span(4, 9)),
                new Chain.Part(new Span(27, 30), new Span(27, 30))));
    assertThat(new ChainMatch(text, List.of(cut), true).score().mentions().recall()).isEqualTo(0.5);
    assertThat(new ChainMatch(text, List.of(cut), false).score().conll()).isEqualTo(1);
    assertThat(new ChainMatch(text, List.of(cut), false).scoreWithSingletons().b3().recall())
        .isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void brokenFilesAreNamedWithTheLine() {
    assertThatThrownBy(() -> only(FILE.replace("(1-person-giv)", "(1-person-giv")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.conllu:17")
        .hasMessageContaining("entity 1 begins");
    assertThatThrownBy(() -> only(FILE.replace("(2-place-new)1)", "(2-place-new)9)")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.conllu:8");
    assertThatThrownBy(() -> ChainTexts.news(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class);
  }
}
