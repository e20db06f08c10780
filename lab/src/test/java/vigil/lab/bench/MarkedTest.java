package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.document.Span;

class MarkedTest {
  @Test
  void takesOutMarksAndKeepsWhatTheyEncloseFirst() {
    Marked marked =
        Marked.parse("<t>The mayor</t> thanked <s>Nora </s>, and <t>the mayor</t> left.");

    assertThat(marked.text()).isEqualTo("The mayor thanked Nora , and the mayor left.");
    assertThat(marked.target()).isEqualTo(new Span(0, 9));
    assertThat(marked.source()).isEqualTo(new Span(18, 22));
  }

  @Test
  void knowsOnePartyAlone() {
    assertThat(Marked.parse("<s>Nurses</s> walked out.").target()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<s>Nora left.", "Nora</s> left.", "<s>Nora <s>Ali</s> left.", "<t> </t> left."})
  void refusesBrokenMarks(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Marked.parse(text));
  }
}
