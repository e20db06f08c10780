package vigil.annotate;

/** Years as words. */
final class Years {
  private static final int FIRST = 1800;
  private static final int LAST = 2099;

  private Years() {}

  /** The year that the word is, or 0. */
  static int of(String word) {
    if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int year = Integer.parseInt(word);
    return year >= FIRST && year <= LAST ? year : 0;
  }
}
