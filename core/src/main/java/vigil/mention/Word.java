package vigil.mention;

import vigil.document.Span;

/**
 * A word of a sentence as names are compared: an article such as "al-" belongs to the word after
 * it.
 *
 * @param span the words in the document, with the article
 * @param text the word without the article
 * @param key its light key; a sign's own character for signs
 * @param joined whether a hyphen ties it to the word before
 * @param capital whether its first letter is a capital
 */
record Word(Span span, String text, String key, boolean joined, boolean capital) {

  /** Whether it is a sign or the possessive rather than a word. */
  boolean sign() {
    return key.isEmpty() || !Character.isLetterOrDigit(key.charAt(0));
  }

  boolean is(String other) {
    return key.equals(other);
  }

  /** The possessive "'s", or the bare apostrophe after a plural. */
  boolean possessive() {
    return key.charAt(0) == '\'';
  }

  /** Whether all letters are capitals, two at least: an acronym. */
  boolean allCapitals() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return letters > 1;
  }
}
