package vigil.event;

import java.util.List;

/**
 * A network of one hidden layer that makes chances of a few choices out of numbers. Immutable; one
 * serves all threads.
 *
 * @param hidden for each hidden unit its bias, then a weight for each number
 * @param out for each choice its bias, then a weight for each hidden unit
 */
public record TinyNet(List<float[]> hidden, List<float[]> out) {
  public TinyNet {
    hidden = List.copyOf(hidden);
    out = List.copyOf(out);
  }

  /** How many numbers it takes. */
  int width() {
    return hidden.get(0).length - 1;
  }

  /** What the hidden units make of the numbers; never below 0. */
  public float[] units(float[] numbers) {
    float[] units = new float[hidden.size()];
    for (int j = 0; j < units.length; j++) {
      units[j] = Math.max(0, sum(hidden.get(j), numbers));
    }
    return units;
  }

  /** The chances that follow from the hidden units; they add up to 1. */
  public float[] chances(float[] units) {
    float[] chances = new float[out.size()];
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < chances.length; k++) {
      chances[k] = sum(out.get(k), units);
      most = Math.max(most, chances[k]);
    }
    float total = 0;
    for (int k = 0; k < chances.length; k++) {
      chances[k] = (float) Math.exp(chances[k] - most);
      total += chances[k];
    }
    for (int k = 0; k < chances.length; k++) {
      chances[k] /= total;
    }
    return chances;
  }

  /** A bias and what the weights behind it make of the numbers. */
  static float sum(float[] weights, float[] numbers) {
    float sum = weights[0];
    for (int i = 0; i < numbers.length; i++) {
      sum += weights[i + 1] * numbers[i];
    }
    return sum;
  }
}
