package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.Span;

class TimesBenchmarkTest {
  private static final String XML =
      """
      <text id="x" dateCreated="2021-05-04">
      <p>
      <s>
      He	PRP	he
      left	VBD	leave
      on	IN	on
      <date when="2021-05-03">
      Monday	NP	Monday
      </date>
      (	(	(
      <w>
      re	NN	re
      -	HYPH	-
      entry	NN	entry
      </w>
      )	)	)
      ,	,	,
      since	IN	since
      <date from="2019-01-01" to="2020-12-31">
      <date when="2019">
      2019	CD	2019
      </date>
      </date>
      .	.	.
      </s>
      </p>
      """;

  @TempDir Path folder;

  private TimedText only(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    List<TimedText> texts = TimedTexts.read(folder);
    assertThat(texts).hasSize(1);
    return texts.get(0);
  }

  @Test
  void readsGumsXml() throws IOException {
    TimedText text = only("GUM_x.xml", XML);
    Document document = text.document();
    assertThat(document.text().strip()).isEqualTo("He left on Monday (re-entry), since 2019.");
    assertThat(document.published()).isEqualTo(LocalDate.of(2021, 5, 4));
    assertThat(text.times()).hasSize(3);
    assertThat(text.times().get(0).span().of(document.text())).isEqualTo("Monday");
    assertThat(text.times().get(0).value()).isEqualTo(TimeValue.parse("2021-05-03"));
    assertThat(text.times().get(1).value()).isEqualTo(TimeValue.parse("2019"));
  }

  @Test
  void readsMarkedLines() throws IOException {
    TimedText text =
        only("x.tsv", "2021-05-04\t-\tHe left [on Monday|2021-05-03] and [later|?].\n");
    assertThat(text.document().text()).isEqualTo("He left on Monday and later.");
    assertThat(text.times().get(0).span()).isEqualTo(new Span(8, 17));
    assertThat(text.times().get(1).value()).isEqualTo(TimeValue.UNKNOWN);
  }

  @Test
  void readsIntervals() {
    assertThat(TimeValue.parse("2020-02/2020-03")).hasToString("2020-02-01/2020-03-31");
    assertThat(TimeValue.parse("/2020")).hasToString("/2020-12-31");
    assertThat(TimeValue.parse("2020-02-29T10:00")).hasToString("2020-02-29/2020-02-29");
    assertThatThrownBy(() -> TimeValue.parse("2021-02-30")).hasMessage("'2021-02-30' is no date");
    assertThatThrownBy(() -> TimeValue.parse("20023")).hasMessage("'20023' is no date");
  }

  @Test
  void namesABrokenLine() throws IOException {
    Files.writeString(folder.resolve("x.tsv"), "# form\n2021-05-04\t-\tHe left [on Monday].\n");
    assertThatThrownBy(() -> TimedTexts.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessage("x.tsv:2: a mark is no [words|value]: [on Monday].");
  }

  @Test
  void saysThatItsDataIsMissing() {
    assertThatThrownBy(() -> TimedTexts.read(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class)
        .hasMessageContaining("texts with dates");
  }

  @Test
  void countsWordsFoundAndDaysThatAreRight() throws IOException {
    TimedText text =
        only("x.tsv", "2021-05-04\t-\tHe left [on Monday|2021-05-03], not [in May|2021-05].\n");
    TimeMatch match =
        TimeMatch.of(
            text,
            List.of(
                new TimedText.Time(new Span(11, 17), TimeValue.parse("2021-05-03")),
                new TimedText.Time(new Span(23, 29), TimeValue.parse("2020-05")),
                new TimedText.Time(new Span(0, 2), TimeValue.UNKNOWN)));
    assertThat(match.spans()).isEqualTo(new Tally(2, 3, 2));
    assertThat(match.values()).isEqualTo(new Tally(1, 3, 2));
    assertThat(match.misses()).hasSize(2);
  }

  @Test
  void measuresTheCoder() throws IOException {
    Files.writeString(folder.resolve("x.xml"), XML);
    Result result =
        new TimesBenchmark().run(new Setup(folder, Fold.all(), () -> CoderCoding.of(null), 9));
    assertThat(result.metrics())
        .containsEntry("span_f1_relaxed", 0.8)
        .containsEntry("value_f1", 0.8);
    assertThat(result.predictions().get(0).answer()).contains("2021-05-03/2021-05-03");
  }
}
