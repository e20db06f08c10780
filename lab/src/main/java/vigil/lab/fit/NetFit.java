package vigil.lab.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.event.TinyNet;

/** Fits a {@link TinyNet}: Adam on the logarithm of the right choice's chance. For one thread. */
public final class NetFit {
  private final TinyNet net;
  private final Adam adam;
  private final List<float[]> hidden;
  private final List<float[]> out;

  /** A network of small random weights. */
  public NetFit(int numbers, int units, int choices, long seed) {
    Random random = new Random(seed);
    net =
        new TinyNet(
            rows(units, numbers, Math.sqrt(2.0 / numbers), random),
            rows(choices, units, Math.sqrt(1.0 / units), random));
    List<float[]> all = new ArrayList<>(net.hidden());
    all.addAll(net.out());
    adam = new Adam(all);
    hidden = adam.gradients().subList(0, units);
    out = adam.gradients().subList(units, units + choices);
  }

  private static List<float[]> rows(int rows, int width, double deviation, Random random) {
    List<float[]> all = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      float[] row = new float[width + 1];
      for (int i = 1; i <= width; i++) {
        row[i] = (float) (random.nextGaussian() * deviation);
      }
      all.add(row);
    }
    return all;
  }

  /** The network as it is now; it changes with {@link #step}. */
  public TinyNet net() {
    return net;
  }

  /**
   * Adds what one example asks for.
   *
   * @param numbers what the network is given
   * @param right the right choice
   * @param back to which what is asked of the numbers themselves is added, or empty
   * @return the loss
   */
  public double learn(float[] numbers, int right, float[] back) {
    float[] units = net.units(numbers);
    float[] chances = net.chances(units);
    float[] ask = new float[units.length];
    for (int k = 0; k < chances.length; k++) {
      float by = chances[k] - (k == right ? 1 : 0);
      add(out.get(k), units, by);
      float[] weights = net.out().get(k);
      for (int j = 0; j < units.length; j++) {
        ask[j] += by * weights[j + 1];
      }
    }
    for (int j = 0; j < units.length; j++) {
      if (units[j] > 0 && ask[j] != 0) {
        add(hidden.get(j), numbers, ask[j]);
        float[] weights = net.hidden().get(j);
        for (int i = 0; i < back.length; i++) {
          back[i] += ask[j] * weights[i + 1];
        }
      }
    }
    return -Math.log(chances[right] + 1e-9);
  }

  private static void add(float[] gradient, float[] numbers, float by) {
    gradient[0] += by;
    for (int i = 0; i < numbers.length; i++) {
      gradient[i + 1] += by * numbers[i];
    }
  }

  /** Changes the weights by the mean of what so many examples asked for. */
  public void step(float rate, int examples) {
    adam.step(rate, examples);
  }
}
