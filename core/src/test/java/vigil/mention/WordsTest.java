package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void articlesAndHyphensMeltIntoTheNameAfterThem() {
    assertThat(Words.key("al-Nakhalah")).isEqualTo("nakhalah");
    assertThat(Words.key("Al Shabaab")).isEqualTo("shabaab");
    assertThat(Words.key("Ash-Shabaab")).isEqualTo("shabaab");
    assertThat(Words.key("Deir ez-Zor")).isEqualTo("deir zor");
    assertThat(Words.key("El Salvador")).isEqualTo("el salvador");
    assertThat(Words.key("M-19")).isEqualTo("m 19");
  }
}
