package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.annotate.Heads;

/** The written graph against the same network computed by hand, on a very small network. */
class ExportTest {
  private static final int HIDDEN = 24;
  private static final int INNER = 48;
  private static final long[] IDS = {101 % 40, 7, 12, 3, 30, 2};
  private static final long[] SHAPES = {0, 1, 3, 3, 2, 0};
  private static final float[][] POOL = {
    {0, 1, 0, 0, 0, 0}, {0, 0, .5f, .5f, 0, 0}, {0, 0, 0, 0, 1, 0}
  };

  private final Map<String, OnnxFile.Weights> weights = new LinkedHashMap<>();
  private final Random random = new Random(7);

  @Test
  void theGraphAnswersAsTheNetwork() throws OrtException {
    smallNetwork(2);
    Map<String, float[]> answers = run(new Export(weights).model("small 1"));
    double[][] words = new Reference(weights, HIDDEN).words(IDS, SHAPES, POOL);

    float[] table = answers.get("words");
    assertThat(table).hasSize(3 * Heads.columns());
    assertClose(table, new Reference(weights, HIDDEN).table(words));
    float[] links = answers.get("links");
    assertThat(links).hasSize(3 * Heads.LINKS * 3);
    assertClose(links, new Reference(weights, HIDDEN).links(words));
  }

  /** Eight bits change the answers a little; their order must stay. */
  private static void assertClose(float[] actual, double[] expected) {
    double difference = 0;
    double spread = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += Math.pow(actual[i] - expected[i], 2);
      spread += expected[i] * expected[i];
    }
    assertThat(Math.sqrt(difference / spread)).isLessThan(0.06);
  }

  private void smallNetwork(int layers) {
    add("embeddings.word_embeddings.weight", 40, HIDDEN);
    add("embeddings.position_embeddings.weight", 512, HIDDEN);
    add("embeddings.token_type_embeddings.weight", 2, HIDDEN);
    norm("embeddings.LayerNorm");
    for (int i = 0; i < layers; i++) {
      String layer = "encoder.layer." + i + ".";
      for (String part : new String[] {"query", "key", "value"}) {
        linear(layer + "attention.self." + part, HIDDEN, HIDDEN);
      }
      linear(layer + "attention.output.dense", HIDDEN, HIDDEN);
      norm(layer + "attention.output.LayerNorm");
      linear(layer + "intermediate.dense", HIDDEN, INNER);
      linear(layer + "output.dense", INNER, HIDDEN);
      norm(layer + "output.LayerNorm");
    }
    add("shapes", Network.SHAPES, HIDDEN);
    linear("words", HIDDEN, Heads.columns());
    linear("trigger", HIDDEN, Network.LINK);
    linear("argument", HIDDEN, Network.LINK);
    add("links.weight", Network.LINK, Heads.LINKS * Network.LINK);
    add("links.bias", Heads.LINKS, 1);
  }

  private void linear(String name, int in, int out) {
    add(name + ".weight", in, out);
    add(name + ".bias", out);
  }

  private void norm(String name) {
    float[] gain = new float[HIDDEN];
    java.util.Arrays.fill(gain, 1);
    weights.put(name + ".weight", new OnnxFile.Weights(new long[] {HIDDEN}, gain));
    add(name + ".bias", HIDDEN);
  }

  private void add(String name, long... shape) {
    int size = 1;
    for (long s : shape) {
      size *= (int) s;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * 0.25);
    }
    weights.put(name, new OnnxFile.Weights(shape, values));
  }

  private static Map<String, float[]> run(byte[] model) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    float[] pool = new float[POOL.length * IDS.length];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = POOL[i / IDS.length][i % IDS.length];
    }
    long[] flat = {IDS.length};
    try (OrtSession session = environment.createSession(model, new OrtSession.SessionOptions());
        OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(IDS), flat);
        OnnxTensor shapes = OnnxTensor.createTensor(environment, LongBuffer.wrap(SHAPES), flat);
        OnnxTensor rows =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(pool), new long[] {POOL.length, IDS.length});
        OrtSession.Result result =
            session.run(Map.of("ids", ids, "shapes", shapes, "pool", rows))) {
      return Map.of("words", floats(result, "words"), "links", floats(result, "links"));
    }
  }

  private static float[] floats(OrtSession.Result result, String name) {
    FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }
}
