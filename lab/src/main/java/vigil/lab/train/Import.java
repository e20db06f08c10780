package vigil.lab.train;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the weights of a model back that {@link Export} wrote, for training to go on from them.
 *
 * <p>The model's constants have no names; they stand in the order in which {@code Export} makes
 * them. Weights that became 8-bit integers come back as the multiples of their scale that the model
 * computes with, so that the network answers as the model does.
 */
final class Import {
  private static final int AROUND_LAYERS = 14;
  private static final int PER_LAYER = 16;

  private final List<OnnxFile.Raw> all;
  private final Iterator<OnnxFile.Raw> tensors;
  private final Map<String, OnnxFile.Weights> weights = new LinkedHashMap<>();

  private Import(byte[] model) {
    all =
        OnnxFile.tensors(model).stream()
            .filter(t -> t.type() == OnnxFile.FLOAT || t.type() == OnnxFile.INT8)
            .toList();
    tensors = all.iterator();
  }

  /**
   * The weights by the names that {@link Export} and {@link Network} know them by.
   *
   * @throws IllegalArgumentException for a model that {@code Export} did not write
   */
  static Map<String, OnnxFile.Weights> weights(byte[] model) {
    return new Import(model).read();
  }

  /** The model's own name. */
  static String name(byte[] model) {
    return OnnxFile.metadata(model).getOrDefault("name", "unnamed");
  }

  private Map<String, OnnxFile.Weights> read() {
    if (all.size() < AROUND_LAYERS || (all.size() - AROUND_LAYERS) % PER_LAYER != 0) {
      throw new IllegalArgumentException("its " + all.size() + " tables are not those of a reader");
    }
    embeddings();
    for (int i = 0; i < (all.size() - AROUND_LAYERS) / PER_LAYER; i++) {
      layer("encoder.layer." + i + ".");
    }
    linear("words");
    same("links.weight");
    linear("trigger");
    linear("argument");
    same("links.bias");
    return weights;
  }

  private void embeddings() {
    OnnxFile.Raw table = tensors.next();
    float[] scales = tensors.next().floats();
    int hidden = (int) table.shape()[1];
    byte[] values = table.bytes();
    float[] words = new float[values.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = values[i] * scales[i / hidden];
    }
    put("embeddings.word_embeddings.weight", words, table.shape());
    same("shapes");
    same("embeddings.position_embeddings.weight"); // with the one token type already added
    put("embeddings.token_type_embeddings.weight", new float[2 * hidden], 2, hidden);
    linear("embeddings.LayerNorm");
  }

  private void layer(String name) {
    threeTimes(name + "attention.self.");
    quantized(name + "attention.output.dense");
    linear(name + "attention.output.LayerNorm");
    quantized(name + "intermediate.dense");
    quantized(name + "output.dense");
    linear(name + "output.LayerNorm");
  }

  /** Query, key and value lie side by side. */
  private void threeTimes(String name) {
    OnnxFile.Weights matrix = matrix();
    float[] bias = tensors.next().floats();
    int hidden = (int) matrix.shape()[0];
    List<String> parts = List.of("query", "key", "value");
    for (int p = 0; p < parts.size(); p++) {
      String part = name + parts.get(p);
      put(part + ".weight", columns(matrix.values(), p, hidden), hidden, hidden);
      put(part + ".bias", columns(bias, p, hidden), hidden);
    }
  }

  /** The part's columns out of rows that are three times as wide. */
  private static float[] columns(float[] joined, int part, int width) {
    float[] own = new float[joined.length / 3];
    for (int i = 0; i < own.length; i++) {
      own[i] = joined[i / width * 3 * width + part * width + i % width];
    }
    return own;
  }

  private OnnxFile.Weights matrix() {
    OnnxFile.Raw table = tensors.next();
    float[] scales = tensors.next().floats();
    byte[] values = table.bytes();
    float[] weight = new float[values.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = values[i] * scales[i % scales.length];
    }
    return new OnnxFile.Weights(table.shape(), weight);
  }

  private void quantized(String name) {
    weights.put(name + ".weight", matrix());
    same(name + ".bias");
  }

  private void linear(String name) {
    same(name + ".weight");
    same(name + ".bias");
  }

  private void same(String name) {
    OnnxFile.Raw table = tensors.next();
    put(name, table.floats(), table.shape());
  }

  private void put(String name, float[] values, long... shape) {
    weights.put(name, new OnnxFile.Weights(shape, values));
  }
}
