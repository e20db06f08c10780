package vigil.document;

/** Whether a text has words at all. */
final class Words {
  private static final int ENOUGH = 2;

  private Words() {}

  /** Whether at least two words of two letters or more stand in the text. */
  static boolean any(String text) {
    int words = 0;
    int letters = 0;
    for (int at = 0; at <= text.length() && words < ENOUGH; at++) {
      if (at < text.length() && Character.isLetter(text.charAt(at))) {
        letters++;
      } else {
        words += letters > 1 ? 1 : 0;
        letters = 0;
      }
    }
    return words >= ENOUGH;
  }
}
