package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that persons put down are kept, replaced and taken out, each under an entry of the log. */
class RuleBookTest {
  private static final String LINE = "raids\ttrend\tCOERCE\tcountry\t2\t2.0\t3\t\t";

  @TempDir Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void open() {
    file = folder.resolve("a.vigil");
    store = Store.write(file, Sample.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsPutDownHoldsUntilItIsReplacedOrTakenOut() {
    store.rules().put("raids", LINE, true, "ada", "to see");
    store.rules().put("raids", LINE, false, "ben", "too many");
    KeptRule rule = new KeptRule("raids", LINE, false, "ben", "2024-06-01T08:00:00.000Z");
    assertThat(store.rules().all()).containsExactly(rule);
    store.rules().drop("raids", "ada", "of no use");
    assertThat(store.rules().all()).isEmpty();
    assertThat(store.head()).isEqualTo(3);
    assertThat(store.verify().broken()).isNull();
  }

  @Test
  void whatStandsThereAlreadyIsNoEntry() {
    store.rules().put("raids", LINE, true, "ada", "to see");
    store.rules().put("raids", LINE, true, "ada", "again");
    assertThat(store.head()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereCannotBeTakenOut() {
    assertThatThrownBy(() -> store.rules().drop("raids", "ada", "x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no rule 'raids'");
  }

  @Test
  void aRuleThatIsChangedInTheFileIsFound() {
    store.rules().put("raids", LINE, true, "ada", "to see");
    store.close();
    Tampering.change(file, "UPDATE rule SET line = replace(line, '2.0', '9.0')");
    store = Store.write(file, Sample.CLOCK);
    assertThat(store.verify().broken()).contains("entry 1 of the log (rule rule raids)");
  }
}
