package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A number that meets a gradient must live as long as the model: the engine reads it again in the
 * backward pass, after a garbage collection may have freed it. Runs where the engine's native code
 * is on the class path (Maven profile {@code train}).
 */
@EnabledIf("engine")
class GradientTest {
  private static final int SIZE = 24;

  static boolean engine() {
    return GradientTest.class.getResource("/native/lib/pytorch.properties") != null;
  }

  @Test
  void aScaleKeptAsAnArrayGivesTheSameGradientAfterEveryCollection() {
    Engine.getInstance();
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scale = manager.create(0.176f);
      NDArray weight = manager.randomNormal(0f, 1f, new Shape(SIZE, SIZE), DataType.FLOAT32);
      weight.setRequiresGradient(true);
      float[] first = gradient(manager, weight, scale);
      for (int i = 0; i < 20; i++) {
        assertThat(gradient(manager, weight, scale)).isEqualTo(first);
      }
    }
  }

  private static float[] gradient(NDManager manager, NDArray weight, NDArray scale) {
    try (NDManager scope = manager.newSubManager()) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray x = scope.ones(new Shape(SIZE, SIZE));
        NDArray attention = x.matMul(weight).mul(scale).softmax(-1);
        NDArray loss = attention.square().sum();
        disturbMemory();
        collector.backward(loss);
      }
      try (NDArray gradient = weight.getGradient()) {
        float[] values = gradient.toFloatArray();
        JniUtils.zeroGrad((PtNDArray) weight);
        return values;
      }
    }
  }

  private static void disturbMemory() {
    System.gc();
    for (int i = 0; i < 500; i++) {
      ByteBuffer.allocateDirect(Float.BYTES).putFloat(0, Float.NaN);
    }
  }
}
