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
import vigil.plover.EventType;

class TimeAndNumberDataTest {
  @Test
  void theShippedFilesLoad() {
    assertThat(TimeWords.load().months()).containsKeys("january", "december");
    assertThat(Feasts.load()).isNotNull();
    assertThat(FiscalYears.load()).isNotNull();
    assertThat(HappeningWords.load().type("raid")).isEqualTo(EventType.ASSAULT);
    assertThat(NumericDates.outlets(DataFile.resource("times/outlets.tsv"))).containsKey(".uk");
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
    complains(() -> Feasts.of(file("# head\nlent\tlunar\t3\n")), "'lunar' is no Calendar");
    complains(() -> Feasts.of(file("# head\nlent\thijri\t13\t1\t1\n")), "13 is not from 1 to 12");
    complains(
        () -> NumericDates.outlets(file("# head\nthe post\tyear-first\n")),
        "'year-first' is no Order");
    complains(() -> FiscalYears.of(file("# head\nutopia\t7\tmiddle\n")), "neither first nor last");
    complains(
        () -> PhraseTable.of(file("# head\nwar\t-\tlong\n"), HappeningWords::noun),
        "'long' is neither span nor point");
    complains(
        () -> PhraseTable.of(file("# head\nbegan\tstart\tamid\n"), HappeningWords::boundary),
        "'amid' is neither before nor after");
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
