package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  private final RoleWords words = RoleWords.load();

  private static String text(Sample s, Phrases.Stretch stretch) {
    return s.tokens()
        .get(stretch.first())
        .span()
        .join(s.tokens().get(stretch.last()).span())
        .of(s.text());
  }

  private static int index(Sample s, String token) {
    return s.tokens().stream().map(Token::text).toList().indexOf(token);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "by | , | by the harbour police, | the harbour police",
        "\" | \" | \"gunmen\" | gunmen",
        "miners | and | miners and | miners",
        "Bakri | Bakri | a friend of al-Bakri spoke | al-Bakri",
        "Ain | Ain | in Ain al-Tal yesterday | Ain al-Tal",
        "Jean | Jean | Jean-Pierre came | Jean-Pierre",
        "March | Heron | On 4 March HMS Heron sailed. | HMS Heron",
        "two | people | took the town of two thousand people | town of two thousand people",
      })
  void endsAreMended(String first, String last, String sentence, String expected) {
    Sample s = Sample.of(sentence);
    int to = s.tokens().stream().map(Token::text).toList().lastIndexOf(last);
    assertThat(text(s, new Phrases(s.tokens(), words).mended(index(s, first), to)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cease | the cease-fire held | cease-fire",
        "out | a shoot-out in town | shoot-out",
        "backed | Norland-backed gunmen | backed",
        "raid | the raid - on Monday | raid",
      })
  void aCompoundIsOneTrigger(String word, String sentence, String expected) {
    Sample s = Sample.of(sentence);
    int at = index(s, word);
    assertThat(text(s, new Phrases(s.tokens(), words).compound(at, at))).isEqualTo(expected);
  }

  @Test
  void nothingIsLeftOfSmallWordsAlone() {
    Sample s = Sample.of("and , of");
    assertThat(new Phrases(s.tokens(), words).mended(0, 2).empty()).isTrue();
  }

  @Test
  void aPhraseDoesNotEndWithItsNextPhrasesArticle() {
    Sample s = Sample.of("peasants from the hills");
    Phrases.Stretch mended = new Phrases(s.tokens(), words).mended(0, 2);
    assertThat(mended).isEqualTo(new Phrases.Stretch(0, 0));
  }

  @Test
  void aNameTakesInWhatFollowsWithACapital() {
    Sample s = Sample.of("Yesterday Ilse Van der Markt spoke");
    assertThat(text(s, new Phrases(s.tokens(), words).wholeName(1, 1))).isEqualTo("Ilse Van");
    assertThat(text(s, new Phrases(s.tokens(), words).wholeName(4, 4))).isEqualTo("Markt");
  }

  @Test
  void aNameTakesInWhatGoesBeforeButNotTheFirstWordOfASentence() {
    Sample s = Sample.of("Then Ilse Markt spoke");
    assertThat(text(s, new Phrases(s.tokens(), words).wholeName(2, 2))).isEqualTo("Ilse Markt");
  }

  @Test
  void aDashBetweenBlanksIsNoHyphen() {
    Sample s = Sample.of("Wesk - Estria");
    assertThat(text(s, new Phrases(s.tokens(), words).wholeName(0, 0))).isEqualTo("Wesk");
  }
}
