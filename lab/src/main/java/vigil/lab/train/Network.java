package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vigil.annotate.Heads;

/**
 * The reader's network: an encoder, a table of words (each the mean of its pieces, with a column
 * for each answer of {@link Heads}), and a table of pairs of words, bilinear in a projection of
 * each.
 */
final class Network {
  /** Width of the projections that meet in the table of pairs. */
  static final int LINK = 128;

  /** Rows of the table of shapes: the five letter cases and four markers. */
  static final int SHAPES = 9;

  private static final float LINK_BIAS = -4f;

  private final Encoder encoder;
  private final Map<String, NDArray> heads = new LinkedHashMap<>();

  Network(Pretrained base, NDManager manager) {
    encoder = new Encoder(base, manager);
    int h = encoder.hidden();
    float small = (float) (0.5 / Math.sqrt(h));
    heads.put("shapes", manager.zeros(new Shape(SHAPES, h)));
    heads.put("words.weight", normal(manager, small, new Shape(h, Heads.columns())));
    heads.put("words.bias", manager.zeros(new Shape(Heads.columns())));
    for (String side : List.of("trigger", "argument")) {
      heads.put(side + ".weight", normal(manager, small, new Shape(h, LINK)));
      heads.put(side + ".bias", manager.zeros(new Shape(LINK)));
    }
    heads.put(
        "links.weight", normal(manager, 1f / LINK, new Shape(LINK, (long) Heads.LINKS * LINK)));
    heads.put("links.bias", manager.full(new Shape(Heads.LINKS, 1), LINK_BIAS));
  }

  /** The network with weights of a former training, by their names. */
  static Network of(Map<String, OnnxFile.Weights> trained, NDManager manager) {
    Map<String, OnnxFile.Weights> encoder = new LinkedHashMap<>(trained);
    encoder.keySet().removeIf(n -> !n.startsWith("embeddings.") && !n.startsWith("encoder."));
    Network network = new Network(new Pretrained("trained", encoder, List.of()), manager);
    network.heads.replaceAll((n, w) -> own(Objects.requireNonNull(trained.get(n), n), manager));
    return network;
  }

  private static NDArray own(OnnxFile.Weights weights, NDManager manager) {
    return manager.create(weights.values(), new Shape(weights.shape()));
  }

  private static NDArray normal(NDManager manager, float deviation, Shape shape) {
    return manager.randomNormal(0f, deviation, shape, DataType.FLOAT32);
  }

  Encoder encoder() {
    return encoder;
  }

  /** All weights by name. */
  Map<String, NDArray> weights() {
    Map<String, NDArray> all = new LinkedHashMap<>(encoder.weights());
    all.putAll(heads);
    return all;
  }

  /** The weights beyond the encoder's, by name. */
  Map<String, NDArray> heads() {
    return heads;
  }

  /**
   * What the network answers to a batch.
   *
   * @param words [B,W,columns], before any softmax
   * @param links [B,W,layers,W]: trigger word, layer, argument word; log-odds
   */
  record Answer(NDArray words, NDArray links) {}

  /** Answers a batch; with {@code train} some units are dropped at random. */
  Answer forward(Batch batch, boolean train) {
    NDArray extra = Encoder.lookup(batch.shapes(), head("shapes"));
    NDArray hidden = encoder.forward(batch.ids(), batch.mask(), extra, train);
    NDArray words = Encoder.drop(batch.pool().matMul(hidden), train);
    NDArray table = words.matMul(head("words.weight")).add(head("words.bias"));
    return new Answer(table, links(words, train));
  }

  private NDArray links(NDArray words, boolean train) {
    long b = words.getShape().get(0);
    long w = words.getShape().get(1);
    NDArray trigger = Encoder.drop(project(words, "trigger"), train);
    NDArray argument = Encoder.drop(project(words, "argument"), train);
    NDArray mixed = trigger.matMul(head("links.weight")).reshape(b, w * Heads.LINKS, LINK);
    NDArray scores = mixed.matMul(argument.transpose(0, 2, 1)).reshape(b, w, Heads.LINKS, w);
    return scores.add(head("links.bias"));
  }

  private NDArray head(String name) {
    return Objects.requireNonNull(heads.get(name), name);
  }

  private NDArray project(NDArray words, String side) {
    NDArray linear = words.matMul(head(side + ".weight")).add(head(side + ".bias"));
    return Activation.relu(new NDList(linear)).singletonOrThrow();
  }
}
