package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.document.Span;

class RoleWordsTest {
  private static Token token(String text) {
    return new Token(new Span(0, text.length()), text);
  }

  @Test
  void kindsAreKeptApartAndCaseDoesNotMatter() {
    RoleWords words = RoleWords.of(Sample.file("joiner\tand", "marker\tby", "edge\tby"));
    assertThat(words.joins(token("AND"))).isTrue();
    assertThat(words.joins(token("by"))).isFalse();
    assertThat(words.marks(token("By"))).isTrue();
    assertThat(words.edge(token("by"))).isTrue();
    assertThat(words.edge(token("and"))).isFalse();
  }

  @Test
  void aBrokenLineIsNamed() {
    assertBroken("joiner\tand", "'and' stands twice");
    assertBroken("glue\tor", "'glue' is no Kind");
    assertBroken("edge\t ", "no word in field 2");
    assertBroken("edge", "no word in field 2");
  }

  private static void assertBroken(String line, String complaint) {
    assertThatThrownBy(() -> RoleWords.of(Sample.file("joiner\tand", "", "# more", line)))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:4: " + complaint);
  }
}
