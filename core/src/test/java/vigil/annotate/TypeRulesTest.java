package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.data.DataException;
import vigil.plover.EventType;

class TypeRulesTest {
  private final TypeRules rules = TypeRules.load();

  private Trigger judged(String sentence, String trigger, EventType type) {
    Sample s = Sample.of(sentence);
    return rules.judge(s.tokens(), s.trigger(trigger, type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland evacuated its embassy staff from the isle | evacuated | AID | RETREAT",
        "Nurses evacuated the wounded from the isle | evacuated | AID | AID",
        "The envoy will meet the khan | meet | CONSULT | AGREE",
        "Such talks were held before | talks | AGREE | CONSULT",
        "The talks planned for May may fail | talks | AGREE | AGREE",
        "Norland told its sailors to leave | told | AGREE | REQUEST",
        "The khans reviewed the situation on the isle | reviewed | ACCUSE | CONSULT",
        "The envoy met the khan | met | CONSULT | CONSULT",
        "The miller was jailed for nine years | jailed | COERCE | SANCTION",
        "Hackers attacked the mill's computers | attacked | ASSAULT | COERCE",
        "The raiders attacked the mill | attacked | ASSAULT | ASSAULT",
        "Most villagers fled the isle | fled | RETREAT | SANCTION",
        "The garrison fled the isle | fled | RETREAT | RETREAT",
        "The teachers' strike goes on | strike | ASSAULT | PROTEST",
        "A missile strike killed four mill workers | strike | PROTEST | ASSAULT",
        "Rebels marched on the port | marched | PROTEST | MOBILIZE",
        "Pensioners marched on the port | marched | PROTEST | PROTEST",
      })
  void aWordNearSettlesTheType(
      String sentence, String trigger, EventType seen, EventType expected) {
    Trigger judged = judged(sentence, trigger, seen);
    assertThat(judged.type()).isEqualTo(expected);
    assertThat(judged.probability()).isEqualTo(0.9);
  }

  @Test
  void badLinesAreNamed() {
    assertThatThrownBy(() -> TypeRules.of(Sample.file("AID\tHELP\tgive\tbefore\t3\twill")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:1: 'HELP' is no EventType");
    assertThatThrownBy(() -> TypeRules.of(Sample.file("AID\tAGREE\tgive\tbefore\tfar\twill")))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:1: 'far' is no number of words");
  }
}
