package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.annotate.NameKind;
import vigil.data.DataException;
import vigil.event.SpeechReader.Said;

class SpeechReaderTest {
  private static final SpeechReader READER = SpeechReader.load();
  private static final AttributionFinder FINDER = AttributionFinder.load();

  private static List<String> said(Report report) {
    return READER.read(FINDER.text(report.mentions())).stream()
        .map(s -> shown(report.text, s))
        .toList();
  }

  private static String shown(String text, Said said) {
    return (said.source() == null ? "-" : said.source().of(text))
        + " | "
        + said.cue().of(text)
        + " | "
        + String.join(" … ", said.content().stream().map(c -> c.of(text)).toList());
  }

  @Test
  void readsSourceCueAndContent() {
    assertThat(said(Report.of("The governor said that the bridge would reopen on Monday.")))
        .containsExactly("The governor | said | that the bridge would reopen on Monday");
  }

  @Test
  void readsWhatStandsBeforeTheSpeaker() {
    Report report = Report.of("The road is closed, according to Anna Weber.");
    assertThat(said(report.name("Anna Weber", NameKind.PERSON)))
        .containsExactly("Anna Weber | according to | The road is closed");
  }

  @Test
  void readsQuotationsInTwoPieces() {
    assertThat(said(Report.of("“We are tired,” the miner said, “and we want to go home.”")))
        .containsExactly("the miner | said | “We are tired,” … “and we want to go home.”");
  }

  @Test
  void readsAttitudesThatNoRuleKnows() {
    assertThat(said(Report.of("She hopes that the talks will resume.")))
        .containsExactly("She | hopes | that the talks will resume");
  }

  @Test
  void whereNobodySpeaksNothingIsRead() {
    assertThat(said(Report.of("The convoy reached the town at noon."))).isEmpty();
    assertThat(said(Report.of(" "))).isEmpty();
  }

  @Test
  void quotationsNeverClosedDoNotRunAway() {
    Report report =
        Report.of("“The army has left, he said.", "Nobody answered.", "", "Rain fell all night.");
    assertThat(said(report)).noneMatch(s -> s.contains("Rain"));
  }

  @Test
  void weightsAreCheckedWhenTheyAreLoaded() {
    assertThatThrownBy(() -> SpeechWeights.of(SpeechDataTest.file("w said\t1 2\n"), 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected 3 weights");
    assertThatThrownBy(() -> SpeechWeights.of(SpeechDataTest.file("w said\t1 2 x\n"), 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no whole number");
    assertThatThrownBy(() -> SpeechWeights.of(SpeechDataTest.file("a\t1\na\t2\n"), 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void networksAreCheckedWhenTheyAreLoaded() {
    String fine = "hidden\t0.5 1 -1\nhidden\t0 0 2\nout\t0 1 0\nout\t0 0 1\n";
    TinyNet net = NetFile.of(SpeechDataTest.file(fine)).net(2, 2);
    assertThat(net.units(new float[] {1, 3})).containsExactly(0f, 6f);
    assertThat(net.chances(new float[] {0, 6})[1]).isGreaterThan(0.99f);
    assertThatThrownBy(() -> NetFile.of(SpeechDataTest.file(fine)).net(3, 2))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("table 'hidden' is not of rows of 4 numbers");
    assertThatThrownBy(() -> NetFile.of(SpeechDataTest.file(fine)).net(2, 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("there are 2 choices, not 3");
    assertThatThrownBy(() -> NetFile.of(SpeechDataTest.file("hidden\t1 x\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'x' is no number");
  }

  @Test
  void theBestRowWeighsWhatStandsBeside() {
    double[][] local = {{1, 0}, {1, 0}, {0, 2}};
    double[][][] apart = {{{0, 0}, {0, 0}}, {{0, 0}, {0, 0}}, {{0, -9}, {0, 0}}};
    assertThat(Viterbi.best(local, apart)).containsExactly(0, 1, 1);
    assertThat(Viterbi.best(new double[0][], new double[0][][])).isEmpty();
  }

  @Test
  void verbsAreKnownInTheirForms() {
    SpeechVerbs verbs = SpeechVerbs.load();
    for (String form : List.of("said", "denies", "planning", "admitted", "vowed", "thought")) {
      assertThat(verbs.of(form)).as(form).isNotEmpty();
    }
    assertThat(verbs.is("denied", SpeechVerbs.Kind.DENY)).isTrue();
    assertThat(verbs.is("walked", SpeechVerbs.Kind.SAY)).isFalse();
    assertThatThrownBy(() -> SpeechVerbs.of(SpeechDataTest.file("MUSE\tmuse\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("test.tsv");
  }
}
