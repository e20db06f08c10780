package vigil.annotate;

/**
 * The letter case of a word, which the uncased pieces lose and the encoder gets back as an input of
 * its own.
 */
public enum WordShape {
  /** No word: the pieces that open and close a sequence, and markers. */
  SPECIAL,
  LOWER,
  /** No letters. */
  OTHER,
  CAPITALISED,
  UPPER;

  /** The shape of a token. */
  public static WordShape of(String word) {
    boolean upper = word.chars().anyMatch(Character::isUpperCase);
    boolean lower = word.chars().anyMatch(Character::isLowerCase);
    if (!upper) {
      return lower ? LOWER : OTHER;
    }
    boolean first = Character.isUpperCase(word.charAt(0));
    return first && (lower || word.length() == 1) ? CAPITALISED : UPPER;
  }
}
