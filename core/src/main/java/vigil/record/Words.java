package vigil.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A user's words: those that must be there and those that must not. No word of them is a command to
 * the database.
 */
record Words(List<Term> wanted, List<Term> unwanted) {
  Words {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /** A word or several that stand together, or the beginning of one. */
  record Term(String words, boolean beginning) {}

  /** Words parted by blanks; a phrase in quotation marks; a minus sign before what must not be. */
  static Words of(String words) {
    List<Term> wanted = new ArrayList<>();
    List<Term> unwanted = new ArrayList<>();
    int at = 0;
    while (at < words.length()) {
      char c = words.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      boolean not = c == '-' && at + 1 < words.length() && words.charAt(at + 1) != ' ';
      int start = not ? at + 1 : at;
      int end = end(words, start);
      add(not ? unwanted : wanted, words.substring(start, end));
      at = end;
    }
    return new Words(wanted, unwanted);
  }

  /** Where a word or a phrase in quotation marks ends. */
  private static int end(String words, int start) {
    if (words.charAt(start) == '"') {
      int close = words.indexOf('"', start + 1);
      return close < 0 ? words.length() : close + 1;
    }
    int end = start;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void add(List<Term> terms, String words) {
    String plain = words.replace("\"", " ").replace("*", " ").strip();
    if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
      terms.add(new Term(plain, words.endsWith("*")));
    }
  }

  /** Whether there is nothing that must be there. */
  boolean isEmpty() {
    return wanted.isEmpty();
  }
}
