package vigil.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String TEXT =
      "Two boats left the harbour before dawn with flour and medicine for the villages upriver. "
          + "The harbour master said that they would be back on Friday if the river allowed it. "
          + "Traders have waited for news of the road since the bridge fell in the floods of May.";

  @Test
  void theSameWordsLookTheSameWhateverTheirCaseAndMarks() {
    Signature one = Signature.of(TEXT);
    Signature other = Signature.of(TEXT.toUpperCase(java.util.Locale.ROOT).replace(".", " !\n"));
    assertThat(one.likeness(other)).isEqualTo(1);
    assertThat(one.bands()).isEqualTo(other.bands());
    assertThat(Signature.of(one.bytes()).likeness(one)).isEqualTo(1);
  }

  @Test
  void aSmallChangeIsASmallDifference() {
    Signature other = Signature.of(TEXT.replace("Friday", "Sunday"));
    assertThat(Signature.of(TEXT).likeness(other)).isBetween(0.6, 0.95);
  }

  @Test
  void otherWordsLookDifferent() {
    Signature other =
        Signature.of(
            "Shelling went on for a second night in the hills above the town, residents said, and "
                + "the road to the east stayed shut for everything but ambulances and the army.");
    assertThat(Signature.of(TEXT).likeness(other)).isLessThan(0.05);
  }

  @Test
  void theOrderOfWordsCounts() {
    String turned = "upriver villages the for medicine and flour with dawn before harbour the left";
    assertThat(Signature.of(TEXT).likeness(Signature.of(turned))).isLessThan(0.05);
  }

  @Test
  void aTextWithoutWordsHasOneToo() {
    assertThat(Signature.of("").likeness(Signature.of(" … "))).isEqualTo(1);
    assertThat(Signature.of("word").likeness(Signature.of("word"))).isEqualTo(1);
  }
}
