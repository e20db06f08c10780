package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.data.DataFile;

class ActorFilesTest {
  private final ActorFiles files = new ActorFiles();

  @Test
  void theShippedFilesLoad() {
    ActorDictionary dictionary = ActorFiles.of(KnownActors.shipped());
    assertThat(dictionary.ids())
        .hasSizeGreaterThan(1200)
        .contains("LBN", "hamas", "united-nations");
    assertThat(dictionary.holder("defence minister", "ISR", LocalDate.parse("2023-10-07")))
        .map(Identity::name)
        .contains("Yoav Gallant");
    assertThat(dictionary.holder("defence minister", "ISR", LocalDate.parse("2024-12-01")))
        .map(Identity::name)
        .contains("Israel Katz");
  }

  @Test
  void aNumberThatIsNone() {
    assertThatThrownBy(() -> files.words(file("words", "umpteen\tnumber\tmany")))
        .hasMessage("words:1: 'many' is no number");
  }

  @Test
  void anAgentWithoutNoun() {
    assertThatThrownBy(() -> files.agents(file("agents", "\t\tMIL")))
        .hasMessage("agents:1: no noun");
  }

  static DataFile file(String name, String... lines) {
    try {
      return DataFile.parse(
          name,
          new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
