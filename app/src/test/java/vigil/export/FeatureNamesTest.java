package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.data.DataException;
import vigil.data.DataFile;

class FeatureNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"event/confidence.tsv", "happening/same.tsv"})
  void everyFeatureHasItsWords(String file) {
    FeatureNames names = FeatureNames.load();
    for (DataFile.Line line : DataFile.resource(file).lines()) {
      assertThat(names.of(line.field(0))).isNotEqualTo(line.field(0)).isNotBlank();
    }
  }

  @Test
  void theRestOfABeginningIsKept() {
    FeatureNames names = FeatureNames.load();
    assertThat(names.of("type.ASSAULT")).isEqualTo("type: ASSAULT");
    assertThat(names.of("status.NEGATED")).isEqualTo("status: negated");
    assertThat(names.of("status.same")).isEqualTo("the same status");
    assertThat(names.of("unknown.one")).isEqualTo("unknown.one");
  }

  @Test
  void aNameGivenTwiceIsRefused() {
    DataFile.Line one = new DataFile.Line("f", 1, List.of("a", "words"));
    DataFile.Line two = new DataFile.Line("f", 2, List.of("a", "others"));
    assertThatThrownBy(() -> FeatureNames.of(new DataFile("f", List.of(one, two))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("stands twice");
  }
}
