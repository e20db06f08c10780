package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataException;
import vigil.lab.bench.FactualityBenchmark.Side;
import vigil.lab.bench.FactualityFile.Valued;

class FactualityBenchmarkTest {
  @TempDir Path folder;

  @Test
  void readsWordsWithValuesAndLeavesOthersOut() throws IOException {
    Files.writeString(
        folder.resolve("a.conll"),
        "0\tThey\t_\t_\n1\tdid\tDEFAULT\t_\n2\tn't\t_\t_\n3\tleave\t-2.5\t_\n4\t.\t_\t_\n\n"
            + "0\tRain\t3\t_\n");
    List<Valued> sentences = FactualityFile.read(folder);
    assertThat(sentences).hasSize(2);
    Valued first = sentences.get(0);
    assertThat(first.document().text()).isEqualTo("They didn't leave.");
    assertThat(first.values()).hasSize(1);
    assertThat(first.values().get(0).word().of(first.document().text())).isEqualTo("leave");
    assertThat(first.values().get(0).value()).isEqualTo(-2.5);
    assertThat(sentences.get(1).id()).isEqualTo("a.conll:7");
  }

  @Test
  void namesWhatItCannotRead() throws IOException {
    Files.writeString(folder.resolve("a.conll"), "0\tThey\n");
    assertThatThrownBy(() -> FactualityFile.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> FactualityFile.read(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class);
  }

  @Test
  void whatIsPossibleCountsAsHappenedAndWhatNobodyKnowsAsOpen() {
    assertThat(Side.of(1)).isEqualTo(Side.HAPPENED);
    assertThat(Side.of(0.8)).isEqualTo(Side.OPEN);
    assertThat(Side.of(-0.8)).isEqualTo(Side.OPEN);
    assertThat(Side.of(-1)).isEqualTo(Side.NOT);
  }
}
