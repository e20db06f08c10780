package vigil.lab.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import vigil.annotate.Heads;

/** Weights of a network like the reader's, very small, drawn at random. */
final class SmallNetwork {
  static final int HIDDEN = 24;
  private static final int INNER = 48;

  private final Map<String, OnnxFile.Weights> weights = new LinkedHashMap<>();
  private final Random random = new Random(7);
  private final int pieces;

  private SmallNetwork(int pieces) {
    this.pieces = pieces;
  }

  /** A network of so many layers that knows so many word pieces. */
  static Map<String, OnnxFile.Weights> weights(int layers, int pieces) {
    SmallNetwork network = new SmallNetwork(pieces);
    network.fill(layers);
    return network.weights;
  }

  private void fill(int layers) {
    add("embeddings.word_embeddings.weight", pieces, HIDDEN);
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
    Arrays.fill(gain, 1);
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
}
