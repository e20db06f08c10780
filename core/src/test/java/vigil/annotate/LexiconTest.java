package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;

class LexiconTest {
  private static Lexicon lexicon(String lines) throws IOException {
    return Lexicon.of(
        DataFile.parse(
            "lexicon.tsv", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void tellsWhatAWordWasTakenForMost() throws IOException {
    Lexicon lexicon =
        lexicon("march\tPROTEST\t40\t20\tdemo 18\tactor 15\nmarch\tMOBILIZE\t40\t4\t\t\n");
    Lexicon.Entry entry = lexicon.best("the Marchers").orElseThrow();
    assertThat(entry.type()).isEqualTo(EventType.PROTEST);
    assertThat(entry.share()).isEqualTo(20 / 41.0);
    assertThat(entry.modes()).containsEntry(Mode.of(EventType.PROTEST, "demo").orElseThrow(), 18);
    assertThat(entry.roles()).containsEntry(RoleKind.ACTOR, 15);
    assertThat(lexicon.best("weather")).isEmpty();
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> lexicon("march\tPROTEST\t4\t5\t\t\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("lexicon.tsv:1")
        .hasMessageContaining("more events than it was seen");
    assertThatThrownBy(() -> lexicon("march\tPROTEST\t5\t5\tdemo\t\n"))
        .hasMessageContaining("'demo' is no word and number");
    assertThatThrownBy(() -> lexicon("march\tPROTEST\t5\t5\t\tplace 1|cue 2|who 1\n"))
        .hasMessageContaining("there is no role 'cue'");
  }

  @Test
  void theShippedWordsLoad() {
    assertThat(Lexicon.load().best("ambushed").map(Lexicon.Entry::type))
        .contains(EventType.ASSAULT);
  }
}
