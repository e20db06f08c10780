package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = SentenceSplitter.load();

  private List<String> split(String text) {
    return splitter.spans(text, new Span(0, text.length())).stream().map(s -> s.of(text)).toList();
  }

  /** Each of these has its sentences parted by a stroke. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Troops crossed the river. | They met no one.",
        "Gen. Aoun met Dr. Salam at 6:30 p.m. on Friday. | Neither spoke.",
        "He landed at 9 p.m. | The envoy did not wait.",
        "The U.S. Navy sent two ships. | Washington, D.C. was silent.",
        "It was said in the U.S. | The ministry denied it.",
        "“We hold the town.” | He gave no proof.",
        "\"We hold the town.\" | He gave no proof.",
        "“Where are they?” he asked. | Nobody knew.",
        "Who fired? | Nobody knows!",
        "J. R. Haddad spoke first. | Maj. K. Odeh followed.",
        "The toll rose to 3.5 million. | 12 towns were cut off.",
        "They waited ... and waited. | Then it ended.",
        "A convoy left Jan. 5 for Homs. | It never came.",
        "See No. 4 of the list. | It names a colonel.",
        "Troops left. | al-Shabaab came back.",
        "The line was cut.[12] | It was mended at night.",
        "(The text was cleared by censors.) | Nobody signed it.",
        "the guerrillas burned two buses. | no one was hurt, u.s. officials said. | col. perez denied it.",
        "REBELS TOOK THE BRIDGE. | NO ONE WAS HURT.",
        "1. Hold the fire at once. | 2. Free the prisoners.",
      })
  void partsAsReadersDo(String marked) {
    assertThat(split(marked.replace("| ", ""))).containsExactly(marked.split(" \\| "));
  }

  @Test
  void partsWhereTheBlankIsMissing() {
    assertThat(split("The road was closed.Nobody passed.")).hasSize(2);
  }

  @Test
  void aHeadlineIsASentence() {
    assertThat(split("Bridge falls in night raid\n\nThe bridge fell."))
        .containsExactly("Bridge falls in night raid", "The bridge fell.");
    assertThat(
            split("Bridge falls\nThe only bridge over the river fell on Monday, the mayor said."))
        .containsExactly(
            "Bridge falls", "The only bridge over the river fell on Monday, the mayor said.");
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    String text =
        "The governor of the province told reporters on Sunday that\n"
            + "Kurdish fighters had left the town after three days of\n"
            + "talks. Nobody was hurt.";
    List<Sentence> sentences = splitter.split(text, new Span(0, text.length()));
    assertThat(sentences).hasSize(2).allMatch(s -> s.paragraph() == 0);
  }

  @Test
  void itemsAndRowsPart() {
    assertThat(split("The sides agreed:\n- to stop the fire\n- to free prisoners\n")).hasSize(3);
    assertThat(split("Place\tDead\nHoms\t4\nHama\t2"))
        .containsExactly("Place\tDead", "Homs\t4", "Hama\t2");
  }

  @Test
  void paragraphsAreNumbered() {
    String text = "One came. Two left.\r\n\r\nThree stayed.\n-----\nFour slept.";
    assertThat(splitter.split(text, new Span(0, text.length())).stream().map(Sentence::paragraph))
        .containsExactly(0, 0, 1, 2);
  }

  @Test
  void offsetsPointIntoTheWholeText() {
    String text = "date 2024-01-02 Shots fell. Nobody was hurt.";
    List<Sentence> sentences = splitter.split(text, new Span(16, text.length()));
    assertThat(sentences.get(0).span()).isEqualTo(new Span(16, 27));
    assertThat(sentences.get(1).tokens()).allMatch(t -> t.span().of(text).equals(t.text()));
  }

  @Test
  void anEndlessSentenceIsCut() {
    String text = "fire and smoke, then ".repeat(50_000);
    List<Sentence> sentences = splitter.split(text, new Span(0, text.length()));
    assertThat(sentences).allMatch(s -> s.tokens().size() <= SentenceSplitter.LONGEST);
    assertThat(sentences.stream().mapToInt(s -> s.tokens().size()).sum()).isEqualTo(250_000);
  }

  @Test
  void nothingButBlanksIsNoSentence() {
    assertThat(split(" \n\t\n ")).isEmpty();
  }

  @Test
  void aBadLineOfAbbreviationsIsNamed() throws IOException {
    DataFile bad = file("mr\ttitle\nGen.\ttitle\n");
    assertThatThrownBy(() -> Abbreviations.of(bad, file("the\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x.tsv:2");
    DataFile twice = file("mr\ttitle\nmr\tend\n");
    assertThatThrownBy(() -> Abbreviations.of(twice, file("the\n")))
        .hasMessageContaining("x.tsv:2");
  }

  private static DataFile file(String text) throws IOException {
    return DataFile.parse("x.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
