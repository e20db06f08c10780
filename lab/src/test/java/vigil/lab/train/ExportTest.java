package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.annotate.Heads;

/** The written graph against the same network computed by hand, on a very small network. */
class ExportTest {
  private static final long[] IDS = {101 % 40, 7, 12, 3, 30, 2};
  private static final long[] SHAPES = {0, 1, 3, 3, 2, 0};
  private static final float[][] POOL = {
    {0, 1, 0, 0, 0, 0}, {0, 0, .5f, .5f, 0, 0}, {0, 0, 0, 0, 1, 0}
  };

  private final Map<String, OnnxFile.Weights> weights = SmallNetwork.weights(2, 40);

  @Test
  void theGraphAnswersAsTheNetwork() throws OrtException {
    Map<String, float[]> answers = run(new Export(weights).model("small 1"));
    double[][] words = new Reference(weights, SmallNetwork.HIDDEN).words(IDS, SHAPES, POOL);

    float[] table = answers.get("words");
    assertThat(table).hasSize(3 * Heads.columns());
    assertClose(table, new Reference(weights, SmallNetwork.HIDDEN).table(words));
    float[] links = answers.get("links");
    assertThat(links).hasSize(3 * Heads.LINKS * 3);
    assertClose(links, new Reference(weights, SmallNetwork.HIDDEN).links(words));
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
