package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.data.DataException;
import vigil.plover.EventType;
import vigil.plover.Status;

class StatusCuesTest {
  private final StatusCues cues = StatusCues.load();

  private Status status(String sentence, String trigger) {
    Sample s = Sample.of(sentence);
    return cues.judge(s.tokens(), s.trigger(trigger, EventType.ASSAULT), 2024).status();
  }

  @Test
  void whatNobodySaysTheTimeOfTookPlace() {
    Sample s = Sample.of("The harbour master did not say when the crews had met");
    Trigger met = s.trigger("met", EventType.CONSULT).withStatus(Status.NEGATED);
    assertThat(cues.judge(s.tokens(), met, 2024).status()).isEqualTo(Status.ASSERTED);
    Sample no = Sample.of("The harbour master said that the crews had not met");
    Trigger never = no.trigger("met", EventType.CONSULT).withStatus(Status.NEGATED);
    assertThat(cues.judge(no.tokens(), never, 2024).status()).isEqualTo(Status.NEGATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The militia did not shell the farms | shell | NEGATED",
        "No shelling was heard | shelling | NEGATED",
        "If they attack the port they will lose | attack | HYPOTHETICAL",
        "Planners bought a boat in order to bomb the rail yard | bomb | HYPOTHETICAL",
        "Such talks had taken place before raids on the isle | raids | HISTORICAL",
        "The isle had been raided in the past | raided | HISTORICAL",
        "They had already raided the isle | raided | HISTORICAL",
        "A previous raid failed | raid | HISTORICAL",
        "The union plans to strike at dawn | strike | FUTURE",
        "A planned raid was called off | raid | FUTURE",
        "Gunboats will raid the isle | raid | FUTURE",
        "Gunboats would raid the isle | raid | HYPOTHETICAL",
        "The admiral vowed revenge | revenge | FUTURE",
        "Gunboats raided the isle | raided | ASSERTED",
        "Did gunboats raid the isle? | raid | HYPOTHETICAL",
        "Who raided the isle? | raided | ASSERTED",
      })
  void wordsOfTheClauseDecide(String sentence, String trigger, Status expected) {
    assertThat(status(sentence, trigger)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No pilot was hurt, but gunboats raided the isle | raided",
        "Gunboats raided the isle, if the coast guard is right | raided",
        "The envoy had no map of the isle that gunboats raided | raided",
        "Gunboats raided the isle and met no fire | raided",
      })
  void wordsOfOtherClausesAndWordsFarAwayDoNot(String sentence, String trigger) {
    assertThat(status(sentence, trigger)).isEqualTo(Status.ASSERTED);
  }

  @Test
  void whatTheModelTookForUnrealStays() {
    Sample s = Sample.of("The navy will not raid the isle");
    Trigger future = s.trigger("raid", EventType.ASSAULT).withStatus(Status.FUTURE);
    assertThat(cues.judge(s.tokens(), future, 2024)).isEqualTo(future);
  }

  @Test
  void aBrokenLineIsNamed() {
    assertBroken("NEGATED\tno\tbefore\tfar", "'far' is no number of words");
    assertBroken("DENIED\tno\tbefore\t3", "'DENIED' is no Status");
    assertBroken("NEGATED\tno\tbehind\t3", "'behind' is no Where");
    assertBroken("NEGATED\t\tbefore\t3", "no words in field 2");
    assertBroken("BOUND", "no word in field 2");
  }

  private static void assertBroken(String line, String complaint) {
    assertThatThrownBy(() -> StatusCues.of(Sample.file("# cues", line)))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:2: " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 2011 gunboats raided the isle | HISTORICAL",
        "Gunboats raided the isle in 2024 | ASSERTED",
        "Gunboats raided the isle with 2011 men | ASSERTED",
        "Gunboats raided the isle in 2031 | ASSERTED",
        "Gunboats raided the isle, which was sold in 2011 | ASSERTED",
      })
  void aYearBeforeTheReportsTellsOfThePast(String sentence, Status expected) {
    assertThat(status(sentence, "raided")).isEqualTo(expected);
  }

  @Test
  void whatIsMadeBySayingItIsMadeToday() {
    Sample s = Sample.of("Norland will meet the envoy");
    assertThat(cues.judge(s.tokens(), s.trigger("meet", EventType.AGREE), 2024).status())
        .isEqualTo(Status.ASSERTED);
    assertThat(cues.judge(s.tokens(), s.trigger("meet", EventType.CONSULT), 2024).status())
        .isEqualTo(Status.FUTURE);
  }
}
