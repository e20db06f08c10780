package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.document.Span;

class TokenizerTest {
  private static List<Token> tokens(String text) {
    return text.isEmpty() ? List.of() : Tokenizer.tokens(text, new Span(0, text.length()));
  }

  /** Tokens parted by strokes, blanks between words kept as they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The| |U.S.| |army|'s| |Iran|-|backed| |foe|.",
        "J.| |Haddad| |of| |Ph.D.| |fame",
        "1,200| |men|,| |3.5| |tons| |at| |6:30| |p.m.",
        "don't| |shoot| |the| |teachers|'| |dogs",
        "He| |waited|...| |and| |left|--|at| |once|?!",
        "see| |https://x.example/a,b?c=1|.",
        "“|No|,|”| |said| |AT&T|.",
        "The| |end|.|Then| |more|.",
        "عبر| |الجنود| |النهر",
        "a|\u200b|b",
      })
  void partsWordsAndSigns(String marked) {
    List<String> expected =
        List.of(marked.split("\\|")).stream()
            .filter(t -> !t.isBlank() && !t.equals("\u200b"))
            .toList();
    assertThat(tokens(marked.replace("|", "")).stream().map(Token::text)).isEqualTo(expected);
  }

  @Test
  void offsetsAreExactWithSignsBeyondTheFirstPlane() {
    String text = "A \uD83D\uDE80 hit \uD835\uDC00bc.";
    assertThat(tokens(text)).hasSize(5).allMatch(t -> t.span().of(text).equals(t.text()));
  }

  @Test
  void onlyTheSpanIsRead() {
    assertThat(Tokenizer.tokens("one two three", new Span(4, 7)))
        .extracting(Token::text)
        .containsExactly("two");
  }

  @Test
  void anEndlessWordIsCut() {
    List<Token> tokens = tokens("a".repeat(100_000));
    assertThat(tokens).allMatch(t -> t.text().length() <= 256);
    assertThat(tokens.get(tokens.size() - 1).span().end()).isEqualTo(100_000);
  }
}
