package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

class ContrastCorpusTest {
  private static List<AnnotatedSentence> read(String rows, int seed) throws IOException {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    DataFile file = DataFile.parse("rows.txt", new ByteArrayInputStream(bytes));
    return ContrastCorpus.of(file).read(new Random(seed));
  }

  @Test
  void bracketsBecomeMentions() throws IOException {
    AnnotatedSentence sentence =
        read(
                "[Gunmen|a1] may have [shot|t1:ASSAULT:firearms:historical:possible] [a guard|r1 n1], "
                    + "[witnesses|u1] [said|c1].",
                1)
            .get(0);
    assertThat(sentence.text()).isEqualTo("Gunmen may have shot a guard, witnesses said.");
    AnnotatedSentence.Note note = sentence.notes().get(0);
    assertThat(note.trigger().of(sentence.text())).isEqualTo("shot");
    assertThat(note.type()).isEqualTo(EventType.ASSAULT);
    assertThat(note.modes()).containsExactly(Mode.ASSAULT_FIREARMS);
    assertThat(note.status()).isEqualTo(Status.HISTORICAL);
    assertThat(note.speaker()).isEqualTo(SpeakerKind.UNNAMED);
    assertThat(note.phrases(RoleKind.COUNT).get(0).of(sentence.text())).isEqualTo("a guard");
    assertThat(note.phrases(RoleKind.SOURCE).get(0).of(sentence.text())).isEqualTo("witnesses");
  }

  @Test
  void aPlaceholderGetsOneNameInASentenceAndAnotherInTheNextReading() throws IOException {
    String row = "[{S}|a1] and {S2} [met|t1:CONSULT] in {T}; {S} paid.";
    AnnotatedSentence first = read(row, 1).get(0);
    String name = first.notes().get(0).phrases(RoleKind.ACTOR).get(0).of(first.text());
    assertThat(first.text()).startsWith(name + " and ").endsWith("; " + name + " paid.");
    assertThat(first.text()).doesNotContain("{");
    assertThat(read(row, 1).get(0).text()).isEqualTo(first.text());
    assertThat(read(row, 2).get(0).text()).isNotEqualTo(first.text());
  }

  @Test
  void theArticleFitsTheName() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      for (AnnotatedSentence s :
          read("He saw a {N} flag.\n[a {N} ship|r1] [sank|t1:ASSAULT]\n", seed)) {
        assertThat(s.text())
            .doesNotContainPattern("\\ba [AEIOU]")
            .doesNotContainPattern("\\ban [^AEIOU]");
      }
    }
  }

  @Test
  void complaintsNameFileAndLine() {
    for (String bad :
        List.of(
            "[They|a1] left.",
            "[left|t1:LEAVE]",
            "[left|t1:RETREAT:sideways]",
            "[left|t1:RETREAT] [went|t1:RETREAT]",
            "[left|x1 t1:RETREAT]",
            "[left|t1:RETREAT",
            "{Q} [left|t1:RETREAT]")) {
      assertThatThrownBy(() -> read("# head\n" + bad, 1))
          .as(bad)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("rows.txt:2: ");
    }
  }

  @Test
  void theProjectsOwnRowsAreRead() throws IOException {
    List<AnnotatedSentence> rows = ContrastCorpus.own().read(new Random(3));
    assertThat(rows).isNotEmpty().allSatisfy(r -> assertThat(r.tokens()).isNotEmpty());
  }
}
