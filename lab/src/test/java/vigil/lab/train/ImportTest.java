package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.annotate.Reader;

/** A model's weights come back out of its file as they went in, less what eight bits lose. */
class ImportTest {
  @Test
  void weightsComeBack() {
    Map<String, OnnxFile.Weights> weights = SmallNetwork.weights(3, 40);
    byte[] model = new Export(weights).model("small 1");
    Map<String, OnnxFile.Weights> back = Import.weights(model);
    assertThat(back).containsOnlyKeys(weights.keySet());
    assertThat(Import.name(model)).isEqualTo("small 1");
    weights.forEach(
        (name, w) -> {
          assertThat(back.get(name).shape()).as(name).isEqualTo(w.shape());
          if (!name.contains("token_type") && !name.contains("position")) {
            assertThat(difference(w.values(), back.get(name).values())).as(name).isLessThan(0.01f);
          }
        });
  }

  @Test
  void positionsBringTheirTokenTypeAlong() {
    Map<String, OnnxFile.Weights> weights = SmallNetwork.weights(1, 40);
    Map<String, OnnxFile.Weights> back = Import.weights(new Export(weights).model("small 1"));
    float types = weights.get("embeddings.token_type_embeddings.weight").values()[5];
    float position = weights.get("embeddings.position_embeddings.weight").values()[5];
    assertThat(back.get("embeddings.position_embeddings.weight").values()[5])
        .isEqualTo(position + types);
    assertThat(back.get("embeddings.token_type_embeddings.weight").values()).containsOnly(0f);
  }

  @Test
  void theShippedModelWrittenAgainIsTheSame() throws IOException {
    byte[] shipped;
    try (InputStream in = Reader.class.getResourceAsStream("/vigil/reader/reader.onnx")) {
      shipped = in.readAllBytes();
    }
    Map<String, OnnxFile.Weights> weights = Import.weights(shipped);
    byte[] again = new Export(weights).model(Import.name(shipped));
    assertThat(again).hasSameSizeAs(shipped);
    Map<String, OnnxFile.Weights> back = Import.weights(again);
    weights.forEach(
        (name, w) ->
            assertThat(difference(w.values(), back.get(name).values())).as(name).isLessThan(1e-5f));
  }

  @Test
  void anotherModelIsRefused() {
    byte[] cut = new OnnxGraph().model(Map.of());
    assertThatThrownBy(() -> Import.weights(cut)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameTellsModelsOfOneOriginApart() {
    Map<String, OnnxFile.Weights> one = SmallNetwork.weights(1, 40);
    Map<String, OnnxFile.Weights> other = SmallNetwork.weights(1, 41);
    String name = Training.name("reader 2", one);
    assertThat(name).startsWith("reader 2+own-").isEqualTo(Training.name("reader 2", one));
    assertThat(Training.name("reader 2", other)).isNotEqualTo(name);
    assertThat(Training.name(name, one)).isEqualTo(name);
  }

  private static float difference(float[] a, float[] b) {
    assertThat(b).hasSameSizeAs(a);
    float most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }
}
