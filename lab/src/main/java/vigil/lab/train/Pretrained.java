package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A pretrained encoder out of its library's jar: weights and vocabulary.
 *
 * @param vocabulary word pieces in the order of their numbers
 */
record Pretrained(String name, Map<String, OnnxFile.Weights> weights, List<String> vocabulary) {

  /** The encoders that can be fine-tuned. */
  enum Base {
    /** all-MiniLM-L6-v2: 6 layers, 22.6 million weights, Apache-2.0. */
    MINILM("all-minilm-l6-v2"),
    /** bge-small-en-v1.5: 12 layers, 33.2 million weights, MIT. */
    BGE("bge-small-en-v1.5");

    private final String file;

    Base(String file) {
      this.file = file;
    }
  }

  static Pretrained load(Base base) throws IOException {
    Map<String, OnnxFile.Weights> weights = OnnxFile.weights(resource(base.file + ".onnx"));
    JsonNode tokenizer = new ObjectMapper().readTree(resource(base.file + "-tokenizer.json"));
    return new Pretrained(base.file, weights, vocabulary(tokenizer.path("model").path("vocab")));
  }

  private static List<String> vocabulary(JsonNode numbers) {
    String[] pieces = new String[numbers.size()];
    numbers.fields().forEachRemaining(e -> pieces[e.getValue().intValue()] = e.getKey());
    return Arrays.asList(pieces);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Pretrained.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path: build with -Ptrain,bases");
      }
      return in.readAllBytes();
    }
  }
}
