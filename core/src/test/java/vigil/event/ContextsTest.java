package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.plover.Context;

class ContextsTest {
  private static final Contexts CONTEXTS = Contexts.load();

  private static List<Context> of(int sentence, String... sentences) {
    return CONTEXTS.of(Report.of(sentences).mentions().annotated(), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      The ambassador was called in. | DIPLOMATIC
      Sarin was found in the wells. | CBRN
      Peacekeepers left the valley. | PEACEKEEPING
      Hackers took the pages down. | CYBER
      The talks brought a delegation home. | DIPLOMATIC
      """)
  void readsContextsFromTheSentence(String sentence, Context context) {
    assertThat(of(0, sentence)).contains(context);
  }

  @Test
  void oneWeakWordIsNotEnough() {
    assertThat(of(0, "They had talks in the shed.")).isEmpty();
  }

  @Test
  void theParagraphCountsHalfAndNoFurther() {
    assertThat(of(1, "The ambassador came.", "They had talks in the shed."))
        .contains(Context.DIPLOMATIC);
    assertThat(of(1, "The ambassador came.", "", "They had talks in the shed.")).isEmpty();
  }

  @Test
  void wrongLinesAreNamed() {
    EnumSet<Context> none = EnumSet.noneOf(Context.class);
    assertThatThrownBy(() -> Contexts.of(SpeechDataTest.file("sport\t1\tgoal"), none))
        .hasMessage("test.tsv:1: 'sport' is no Context");
    assertThatThrownBy(() -> Contexts.of(SpeechDataTest.file("cyber\t2\tvirus"), none))
        .hasMessage("test.tsv:1: '2' is neither 1 nor 0.5");
    assertThatThrownBy(() -> Contexts.of(SpeechDataTest.file("cyber\t1\tvirus|virus"), none))
        .hasMessage("test.tsv:1: 'virus' stands twice for cyber");
    assertThatThrownBy(
            () -> Contexts.of(SpeechDataTest.file("cyber\t1\tvirus"), EnumSet.of(Context.LGBT)))
        .hasMessageContaining("no words for [LGBT]");
  }
}
