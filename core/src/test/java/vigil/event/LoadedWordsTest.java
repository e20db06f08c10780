package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.NameKind;

class LoadedWordsTest {
  private static final AttributionFinder SPEAKERS = AttributionFinder.load();
  private static final LoadedWords WORDS = LoadedWords.load(SPEAKERS);

  private static List<Loaded> find(String... sentences) {
    return WORDS.find(Report.of(sentences).mentions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      The regime shelled the port. | regime | government | author
      A terror commander was seen in the port. | terror commander | commander | author
      The so-called council met in the port. | so-called | called | author
      Dara Venn said: "These thugs took the port." | thugs | armed men | Dara Venn
      Dara Venn praised the dead as martyrs. | martyrs | people killed | Dara Venn
      The dead were buried as martyrs, a term used by the militia. | martyrs | people killed | the militia
      The army said that terrorists took the port. | terrorists | militants | author
      """)
  void findsTheWordItsCounterpartAndWhoUsesIt(
      String sentence, String text, String neutral, String by) {
    List<Loaded> found = find(sentence);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).text()).isEqualTo(text);
    assertThat(found.get(0).neutral()).isEqualTo(neutral);
    assertThat(found.get(0).by()).isEqualTo(by);
  }

  @Test
  void aWordIsItsUsersAndThatOfWhoseTermItIs() {
    assertThat(find("Dara Venn praised them as martyrs, a term used by the militia in its songs."))
        .extracting(Loaded::by)
        .containsExactly("Dara Venn", "the militia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He was charged under the Prevention of Terrorist Acts Law.",
        "Fighters of the Popular Liberation Front left the port.",
        "The sanctions regime was renewed in May.",
        "They executed the plan in May.",
        "A group of fighters of Islamic Jihad left the port."
      })
  void namesAndPlainUsesAreNotLoaded(String sentence) {
    assertThat(find(sentence)).isEmpty();
  }

  @Test
  void aNameOfTheReaderStaysAName() {
    Report report =
        Report.of("Men of the martyrs column left.").name("martyrs column", NameKind.ORGANISATION);
    assertThat(WORDS.find(report.mentions())).isEmpty();
  }

  @Test
  void wrongLinesAreNamed() {
    assertThatThrownBy(() -> LoadedWords.of(SpeechDataTest.file("regime"), SPEAKERS))
        .hasMessage("test.tsv:1: no neutral counterpart in field 2");
    assertThatThrownBy(
            () -> LoadedWords.of(SpeechDataTest.file("regime\tstate\tbeside:x"), SPEAKERS))
        .hasMessage("test.tsv:1: 'beside:x' is no condition");
    assertThatThrownBy(
            () ->
                LoadedWords.of(
                    SpeechDataTest.file("thug\ta\t\tPERSON\nthug\tb\t\tPERSON"), SPEAKERS))
        .hasMessage("test.tsv:2: 'thug' stands twice");
  }
}
