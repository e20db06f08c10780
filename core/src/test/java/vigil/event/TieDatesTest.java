package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.mention.TimeResolver;

class TieDatesTest {
  private static final TimeResolver TIMES = TimeResolver.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the leader of the Front since 2018, left the port.|2018-01-01 null",
        "the leader of the Front since May 2018.|2018-05-01 null",
        "the leader of the Front from 2011 to 2014.|2011-01-01 2014-12-31",
        "the leader of the Front until 2015, left.|null 2015-12-31",
        "the leader of the Front in 2012.|2012-01-01 2012-12-31",
        "the leader of the Front, left the port in 2012.|null null",
        "the leader of the Front.|null null"
      })
  void theTimeBesideATieDatesIt(String sentence, String dates) {
    Report report = Report.of(sentence);
    Mentions mentions = report.mentions();
    Span words = report.span("the leader of the Front");
    TieDates told = TieDates.of(report.text, words, TIMES.resolve(mentions.annotated()).all());
    assertThat(told.from() + " " + told.to()).isEqualTo(dates);
  }
}
