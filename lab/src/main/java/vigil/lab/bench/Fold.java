package vigil.lab.bench;

/**
 * A share of the items, for cross-validation: those whose number leaves the remainder when divided
 * by the number of folds.
 *
 * @param remainder 0 to {@code folds} − 1
 */
record Fold(int remainder, int folds) {
  Fold {
    if (folds < 1 || remainder < 0 || remainder >= folds) {
      throw new IllegalArgumentException(
          "no fold: " + remainder + "/" + folds + " (expected K/N with 0 <= K < N)");
    }
  }

  static Fold all() {
    return new Fold(0, 1);
  }

  /** Reads {@code K/N}. */
  static Fold parse(String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      return new Fold(
          Integer.parseInt(parts[0]), Integer.parseInt(parts.length == 2 ? parts[1] : ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no fold: " + text + " (expected K/N, such as 0/5)", e);
    }
  }

  boolean holds(long number) {
    return number % folds == remainder;
  }
}
