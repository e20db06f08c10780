package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;

class TimeAndNumberDataTest {
  @Test
  void theShippedFilesLoad() {
    assertThat(TimeWords.load().months()).containsKeys("january", "december");
    assertThat(QuantityWords.load().stops()).contains("the");
  }

  @Test
  void eachComplaintNamesFileAndLine() {
    complains(
        () -> TimeWords.months(file("# head\nsmarch\t13\tclear\n")), "13 is not from 1 to 12");
    complains(() -> TimeWords.months(file("# head\nmay\tfive\tclear\n")), "'five' is no number");
    complains(() -> TimeWords.weekdays(file("# head\nmonday\t1\tsure\n")), "'sure' is no Form");
    complains(() -> NumberWords.of(file("# head\nten\t\tunit\n")), "no number");
    complains(
        () -> PhraseTable.of(file("# head\ndozens\tx\t99\n"), QuantityWords::range),
        "'x' is no number");
    complains(
        () -> PhraseTable.of(file("# head\nover\t100\t-\t1\tbeside\n"), QuantityWords::modifier),
        "neither before nor after");
    complains(
        () -> PhraseTable.of(file("# head\ndead\tharmed\tstate\n"), QuantityWords::harm),
        "'harmed' is no Kind");
  }

  @Test
  void aPhraseToldTwiceIsRefused() {
    assertThatThrownBy(() -> PhraseTable.of(file("a few\t1\na few\t2\n"), l -> l.field(1)))
        .isInstanceOf(DataException.class)
        .hasMessage("broken.tsv:2: 'a few' stands here twice");
  }

  private static void complains(ThrowingCallable load, String message) {
    assertThatThrownBy(load)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("broken.tsv:2: ")
        .hasMessageContaining(message);
  }

  private static DataFile file(String text) throws IOException {
    return DataFile.parse(
        "broken.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
