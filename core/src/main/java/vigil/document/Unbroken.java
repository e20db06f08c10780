package vigil.document;

/** The longest stretch of a text in which no sentence ends; one pass, no memory. */
final class Unbroken {
  /**
   * From so many words on a reader of the record is told; long lists and legal prose stay below.
   */
  static final int NOTICED = 2_000;

  private static final String ENDS = ".!?…";
  private static final String CLOSING = "\"'”’»)]";

  private final String text;
  private int longest;
  private int words;
  private int lines;
  private boolean inWord;
  private char last;

  private Unbroken(String text) {
    this.text = text;
  }

  /** How many words the longest such stretch has. */
  static int words(String text) {
    return new Unbroken(text).count();
  }

  private int count() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        blank(c);
      } else {
        letter(c);
      }
    }
    endWord();
    return Math.max(longest, words);
  }

  private void letter(char c) {
    inWord = true;
    lines = 0;
    if (CLOSING.indexOf(c) < 0) {
      last = c;
    }
  }

  /** A sentence ends with a word that ends it, or at a blank line. */
  private void blank(char c) {
    endWord();
    lines += c == '\n' ? 1 : 0;
    if (lines > 1) {
      end();
    }
  }

  private void endWord() {
    if (inWord) {
      words++;
      inWord = false;
      if (ENDS.indexOf(last) >= 0) {
        end();
      }
    }
  }

  private void end() {
    longest = Math.max(longest, words);
    words = 0;
  }
}
