package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A BERT encoder over plain arrays, with the weights of a {@link Pretrained} one. Weights of linear
 * layers are kept [in, out], as their file has them, so that nothing is transposed in either
 * direction.
 *
 * <p>Two rules of DJL shape this code. A result belongs to the manager of its first operand, so the
 * first operand is always of the batch. And a Java number on a path that carries a gradient is
 * wrapped in a buffer that the garbage collector may free before the backward pass: scalars are
 * arrays that live as long as the model.
 */
final class Encoder {
  static final int HEADS = 12;
  static final float EPSILON = 1e-12f;
  private static final float DROPOUT = 0.1f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final int layers;
  private final int hidden;
  private final NDArray scale;

  Encoder(Pretrained base, NDManager manager) {
    base.weights()
        .forEach((n, w) -> weights.put(n, manager.create(w.values(), new Shape(w.shape()))));
    hidden = (int) weight("embeddings.LayerNorm.weight").size();
    layers =
        (int)
            weights.keySet().stream().filter(n -> n.endsWith(".intermediate.dense.weight")).count();
    scale = manager.create((float) (1 / Math.sqrt(hidden / (double) HEADS)));
  }

  int hidden() {
    return hidden;
  }

  int layers() {
    return layers;
  }

  /** The weights by name, in the order of the file. */
  Map<String, NDArray> weights() {
    return weights;
  }

  /**
   * The last hidden state [B,T,H].
   *
   * @param ids pieces [B,T], int64
   * @param mask 1 for a piece, 0 for padding [B,T]
   * @param extra added to the embeddings [B,T,H]
   */
  NDArray forward(NDArray ids, NDArray mask, NDArray extra, boolean train) {
    long batch = ids.getShape().get(0);
    long length = ids.getShape().get(1);
    NDArray x = embed(ids, extra, length);
    x = drop(norm(x, "embeddings.LayerNorm"), train);
    NDArray bias = mask.sub(1f).mul(1e9f).reshape(batch, 1, 1, length);
    for (int i = 0; i < layers; i++) {
      x = layer(x, bias, "encoder.layer." + i + ".", train);
    }
    return x;
  }

  private NDArray embed(NDArray ids, NDArray extra, long length) {
    NDManager m = ids.getManager();
    NDArray positions = m.arange(0, (int) length, 1, DataType.INT64).expandDims(0);
    NDArray types = m.zeros(new Shape(1, length), DataType.INT64);
    return lookup(ids, weight("embeddings.word_embeddings.weight"))
        .add(lookup(types, weight("embeddings.token_type_embeddings.weight")))
        .add(lookup(positions, weight("embeddings.position_embeddings.weight")))
        .add(extra);
  }

  private NDArray layer(NDArray x, NDArray bias, String name, boolean train) {
    NDArray q = heads(linear(x, name + "attention.self.query"));
    NDArray k = heads(linear(x, name + "attention.self.key"));
    NDArray v = heads(linear(x, name + "attention.self.value"));
    NDArray attention = q.matMul(k.transpose(0, 1, 3, 2)).mul(scale).add(bias).softmax(-1);
    NDArray context = drop(attention, train).matMul(v).transpose(0, 2, 1, 3).reshape(x.getShape());
    NDArray y = drop(linear(context, name + "attention.output.dense"), train);
    NDArray z = norm(x.add(y), name + "attention.output.LayerNorm");
    NDArray inner = linear(z, name + "intermediate.dense");
    NDArray out = drop(linear(inner.getNDArrayInternal().gelu(), name + "output.dense"), train);
    return norm(z.add(out), name + "output.LayerNorm");
  }

  /** Rows of a table [K,H] by numbers [..]. */
  static NDArray lookup(NDArray numbers, NDArray table) {
    return numbers
        .getNDArrayInternal()
        .embedding(numbers, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  static NDArray drop(NDArray x, boolean train) {
    return train ? x.getNDArrayInternal().dropout(x, DROPOUT, true).singletonOrThrow() : x;
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }

  private NDArray linear(NDArray x, String name) {
    return x.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
  }

  private NDArray heads(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(s.get(0), s.get(1), HEADS, hidden / HEADS).transpose(0, 2, 1, 3);
  }

  private NDArray norm(NDArray x, String name) {
    NDArray gain = weight(name + ".weight");
    NDArray bias = weight(name + ".bias");
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(hidden), gain, bias, EPSILON)
        .singletonOrThrow();
  }
}
