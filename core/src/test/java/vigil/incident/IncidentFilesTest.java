package vigil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.annotate.Stems;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;

/** The files of knowledge by which happenings are joined. */
class IncidentFilesTest {
  private static DataFile file(String text) throws IOException {
    return DataFile.parse(
        "own.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theShippedFilesAreWhole() {
    assertThat(IncidentJoin.load()).isNotNull();
    Stems stems = Stems.load();
    assertThat(Stages.load(stems).of(stems.of("they prolonged the truce")))
        .containsExactly("extension");
  }

  @Test
  void aWordWithoutAStageIsToldByFileAndLine() {
    assertThatThrownBy(() -> Stages.of(file("# own\nextend\n"), Stems.load()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own.tsv:2");
  }

  @Test
  void aWeightThatIsNoNumberIsToldByFileAndLine() {
    assertThatThrownBy(() -> IncidentJoin.of(file("bias\tmuch\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own.tsv:1");
  }

  @Test
  void wordsWithoutAStageHaveNone() throws IOException {
    assertThat(Stages.of(file("extend\textension\n"), Stems.load()).of(Set.of("truce"))).isEmpty();
  }

  @Test
  void aKinOfNoTypeIsToldByFileAndLine() {
    assertThat(Kin.load(Stems.load()).of(EventType.AGREE))
        .containsExactlyInAnyOrder(EventType.AGREE, EventType.SUPPORT);
    assertThatThrownBy(() -> Kin.of(file("SUPPORT\tsign\tAGREEMENT\n"), Stems.load()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own.tsv:1");
  }
}
