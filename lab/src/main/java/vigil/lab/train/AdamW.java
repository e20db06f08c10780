package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * AdamW: decoupled weight decay, one clipping of the whole gradient, a learning rate for each group
 * of weights. Source: Loshchilov and Hutter 2019. Not for several threads.
 */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private record Slot(NDArray weight, NDArray first, NDArray second, float rate, float decay) {}

  private final List<Slot> slots = new ArrayList<>();
  private int steps;
  private int skipped;

  /** Has the weight trained, at its own multiple of the learning rate. */
  void add(NDArray weight, float rate, float decay) {
    weight.setRequiresGradient(true);
    slots.add(new Slot(weight, weight.zerosLike(), weight.zerosLike(), rate, decay));
  }

  /** Updates left out because their gradient was not finite. */
  int skipped() {
    return skipped;
  }

  /**
   * One update from the gradients that a backward pass left; call outside the gradient's collector.
   */
  void step(float rate, float clip) {
    List<NDArray> gradients = slots.stream().map(s -> s.weight.getGradient()).toList();
    double norm = norm(gradients);
    if (Double.isFinite(norm)) {
      steps++;
      float scale = norm > clip ? (float) (clip / norm) : 1f;
      for (int i = 0; i < slots.size(); i++) {
        update(slots.get(i), gradients.get(i), rate * slots.get(i).rate, scale);
      }
    } else {
      skipped++; // one bad gradient would stay in the moments for ever
    }
    gradients.forEach(NDArray::close);
    slots.forEach(s -> JniUtils.zeroGrad((PtNDArray) s.weight));
  }

  private static double norm(List<NDArray> gradients) {
    double squares = 0;
    for (NDArray g : gradients) {
      try (NDArray square = g.square();
          NDArray sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    return Math.sqrt(squares);
  }

  private void update(Slot s, NDArray gradient, float rate, float scale) {
    float correction1 = (float) (1 - Math.pow(BETA1, steps));
    float correction2 = (float) Math.sqrt(1 - Math.pow(BETA2, steps));
    gradient.muli(scale);
    s.first.muli(BETA1);
    try (NDArray part = gradient.mul(1 - BETA1)) {
      s.first.addi(part);
    }
    s.second.muli(BETA2);
    try (NDArray part = gradient.square()) {
      part.muli(1 - BETA2);
      s.second.addi(part);
    }
    if (s.decay > 0) {
      s.weight.muli(1 - rate * s.decay);
    }
    try (NDArray root = s.second.sqrt()) {
      root.divi(correction2).addi(EPSILON);
      try (NDArray change = s.first.div(root)) {
        change.muli(rate / correction1);
        s.weight.subi(change);
      }
    }
  }
}
