package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Some examples of one kind as padded arrays.
 *
 * @param ids [B,T] @param mask [B,T] @param shapes [B,T]
 * @param pool [B,W,T]: for each row of the table of words the weights of its pieces
 */
record Batch(
    List<Example> examples, int rows, NDArray ids, NDArray mask, NDArray shapes, NDArray pool) {

  static Batch of(List<Example> examples, NDManager manager) {
    int b = examples.size();
    int t = examples.stream().mapToInt(Example::length).max().orElseThrow();
    int w = examples.stream().mapToInt(e -> e.rows().length).max().orElseThrow();
    long[] ids = new long[b * t];
    long[] shapes = new long[b * t];
    float[] mask = new float[b * t];
    float[] pool = new float[b * w * t];
    for (int i = 0; i < b; i++) {
      Example e = examples.get(i);
      for (int j = 0; j < e.length(); j++) {
        ids[i * t + j] = e.ids()[j];
        shapes[i * t + j] = e.shapes()[j];
        mask[i * t + j] = 1;
      }
      for (int r = 0; r < e.rows().length; r++) {
        for (int piece : e.rows()[r]) {
          pool[(i * w + r) * t + piece] = 1f / e.rows()[r].length;
        }
      }
    }
    Shape flat = new Shape(b, t);
    return new Batch(
        examples,
        w,
        manager.create(ids, flat),
        manager.create(mask, flat),
        manager.create(shapes, flat),
        manager.create(pool, new Shape(b, w, t)));
  }

  /**
   * Parts examples into batches of similar length, each of at most {@code budget} pieces with
   * padding.
   */
  static List<List<Example>> parts(List<Example> all, int budget, Random random) {
    List<Example> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    order.sort(Comparator.comparingInt(e -> e.length() / 4));
    List<List<Example>> parts = new ArrayList<>();
    List<Example> part = new ArrayList<>();
    for (Example e : order) {
      if (!part.isEmpty() && (part.size() + 1) * e.length() > budget) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(e);
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    Collections.shuffle(parts, random);
    return parts;
  }
}
