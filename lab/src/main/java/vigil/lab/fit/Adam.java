package vigil.lab.fit;

import java.util.Arrays;
import java.util.List;

/** The optimiser Adam over rows of weights, with a little decay. For one thread. */
public final class Adam {
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float DECAY = 0.01f;

  private final List<float[]> weights;
  private final List<float[]> gradients;
  private final List<float[]> means;
  private final List<float[]> squares;
  private int steps;

  /** Of weights that it changes in place. */
  public Adam(List<float[]> weights) {
    this.weights = List.copyOf(weights);
    gradients = like(weights);
    means = like(weights);
    squares = like(weights);
  }

  private static List<float[]> like(List<float[]> rows) {
    return rows.stream().map(r -> new float[r.length]).toList();
  }

  /** Where what is asked for is summed up, row by row. */
  public List<float[]> gradients() {
    return gradients;
  }

  /** Changes the weights by the mean of what so many examples asked for, and forgets that. */
  public void step(float rate, int examples) {
    steps++;
    double first = 1 - Math.pow(FIRST, steps);
    double second = 1 - Math.pow(SECOND, steps);
    for (int r = 0; r < weights.size(); r++) {
      float[] w = weights.get(r);
      float[] g = gradients.get(r);
      float[] m = means.get(r);
      float[] s = squares.get(r);
      for (int i = 0; i < w.length; i++) {
        float ask = g[i] / examples;
        m[i] = FIRST * m[i] + (1 - FIRST) * ask;
        s[i] = SECOND * s[i] + (1 - SECOND) * ask * ask;
        double change = m[i] / first / (Math.sqrt(s[i] / second) + 1e-8);
        w[i] -= rate * (float) (change + DECAY * w[i]);
      }
      Arrays.fill(g, 0);
    }
  }
}
