package vigil.analysis;

import java.util.Locale;

/** Writes probabilities, small ones as small as they are told to be. */
final class Chance {
  private static final double LEAST = 0.0001;

  private Chance() {}

  /** Such as {@code = 0.012}, {@code = 0.4} or {@code < 0.0001}, to follow a P. */
  static String of(double probability) {
    return probability < LEAST
        ? "< 0.0001"
        : String.format(
            Locale.ROOT,
            probability < 0.001 ? "= %.4f" : probability < 0.095 ? "= %.3f" : "= %.1f",
            probability);
  }
}
