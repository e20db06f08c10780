package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;

class SpeechDataTest {
  static DataFile file(String text) {
    try {
      return DataFile.parse(
          "test.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Words words(String text) {
    Span span = new Span(0, text.length());
    return new Words(new Sentence(0, 0, span, Tokenizer.tokens(text, span)));
  }

  @Test
  void theShippedFilesLoad() {
    assertThat(Cues.load().at(words("according to"), 0)).isNotNull();
    assertThat(SpeakerWords.load().of("witnesses")).isEqualTo(SpeakerWord.UNNAMED);
    assertThat(Grammar.load().is("the", WordClass.DETERMINER)).isTrue();
  }

  @Test
  void wordsBetweenADenialAndADeedTellWhatIsLeftOfIt() {
    DenialWords shipped = DenialWords.load();
    Words part = words("denied any role in the raid");
    assertThat(shipped.at(DenialWords.Kind.OWN_PART, part, 2)).isEqualTo(2);
    assertThat(shipped.between(DenialWords.Kind.DOING, part, 0, 4)).isFalse();
    assertThatThrownBy(() -> DenialWords.of(file("HALF\trole in")))
        .hasMessage("test.tsv:1: 'HALF' is no Kind");
    assertThatThrownBy(() -> DenialWords.of(file("DOING\tstaging|staging")))
        .hasMessageContaining("'staging' stands twice");
  }

  @Test
  void theLongestCueWins() {
    Cues cues =
        Cues.of(
            file(
                "claimed\tSUBJECT\tANY\tasserts\tcertain\treport\n"
                    + "claimed responsibility\tSUBJECT\tANY\tasserts\tcertain\tact\n"));
    assertThat(cues.at(words("Claimed responsibility for it"), 0).act()).isTrue();
    assertThat(cues.at(words("Claimed victory"), 0).act()).isFalse();
    assertThat(cues.at(words("victory"), 0)).isNull();
  }

  @Test
  void wrongLinesAreNamed() {
    assertThatThrownBy(() -> Cues.of(file("said\tBESIDE\tANY\tasserts\tcertain\treport")))
        .isInstanceOf(DataException.class)
        .hasMessage("test.tsv:1: 'BESIDE' is no Place");
    assertThatThrownBy(() -> Cues.of(file("said\tSUBJECT\tANY\tasserts\tcertain\tmaybe")))
        .hasMessageContaining("test.tsv:1: 'maybe' is neither");
    assertThatThrownBy(() -> Cues.of(file("said|said\tSUBJECT\tANY\tasserts\tcertain\tact")))
        .hasMessageContaining("'said' stands twice");
    assertThatThrownBy(() -> SpeakerWords.of(file("# form\nMEDIA\tradio\nOFFICE\tradio")))
        .hasMessage("test.tsv:3: 'radio' stands twice");
    assertThatThrownBy(() -> SpeakerWords.of(file("MEDIA\tRadio")))
        .hasMessageContaining("lower case");
    assertThatThrownBy(() -> Grammar.of(file("VERB\tgo")))
        .hasMessage("test.tsv:1: 'VERB' is no WordClass");
    assertThatThrownBy(() -> Grammar.of(file("TIME")))
        .hasMessage("test.tsv:1: no words in field 2");
  }
}
