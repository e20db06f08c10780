package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.record.Store;

/** Rules as lines, and those that hold in a store. */
class RulesTest {
  @TempDir Path folder;

  @Test
  void aRuleIsWrittenAsItIsRead() {
    for (Rule rule : Rules.shipped()) {
      assertThat(Rules.one(Rules.line(rule))).isEqualTo(rule);
    }
    Rule own = Rules.one("own\tbreak\tany\tall\t2\tnew-place\t1\tSudan\tEl Fasher");
    assertThat(Rules.line(own))
        .isEqualTo("own\tbreak\tany\tall\t2\tnew-place\t1\tSudan\tEl Fasher");
  }

  @Test
  void aLineSaysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> Rules.one("a\ttrend\tASSAULT\tpair\t0\t2\t3"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weeks is a whole number from 1 to 52");
    assertThatThrownBy(() -> Rules.one("a\ttrend\tASSAULT\tpair\t2\t2\tfew"))
        .hasMessageContaining("least number is a whole number");
    assertThatThrownBy(() -> Rules.one("a\ttrend\nb")).hasMessageContaining("no single line");
  }

  @Test
  void aPersonsRuleStandsInThePlaceOfVigilsOwn() {
    try (Store store = Store.write(folder.resolve("a.vigil"), Clock.systemUTC())) {
      int shipped = Rules.of(store).size();
      store.rules().put("trend", "trend\ttrend\tany\tpair\t2\t9\t3", true, "ada", "x");
      store.rules().put("new-pair", line("new-pair"), false, "ada", "x");
      store.rules().put("own", "own\ttrend\tPROTEST\tpair\t2\t9\t3", true, "ada", "x");
      assertThat(Rules.of(store))
          .hasSize(shipped)
          .extracting(Rule::name)
          .contains("own")
          .doesNotContain("new-pair");
      assertThat(Rules.of(store)).contains(Rules.one("trend\ttrend\tany\tpair\t2\t9\t3"));
      assertThat(Rules.known(store)).hasSize(shipped + 1);
    }
  }

  private static String line(String name) {
    return Rules.shipped().stream()
        .filter(rule -> rule.name().equals(name))
        .map(Rules::line)
        .findFirst()
        .orElseThrow();
  }
}
