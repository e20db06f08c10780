package vigil.record;

import java.util.ArrayList;
import java.util.List;

/** Turns a user's words into a question to the index of words; no word of it is a command. */
final class Words {
  private Words() {}

  /** The question, or an empty one where there are no words. */
  static String question(String words) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
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
      String term = term(words.substring(start, end));
      if (!term.isEmpty()) {
        (not ? unwanted : wanted).add(term);
      }
      at = end;
    }
    return joined(wanted, unwanted);
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

  private static String term(String words) {
    boolean beginning = words.endsWith("*");
    String plain = words.replace("\"", " ").replace("*", " ").strip();
    return plain.codePoints().noneMatch(Character::isLetterOrDigit)
        ? ""
        : "\"" + plain + "\"" + (beginning ? "*" : "");
  }

  private static String joined(List<String> wanted, List<String> unwanted) {
    String question = String.join(" AND ", wanted);
    if (wanted.isEmpty() || unwanted.isEmpty()) {
      return question;
    }
    return "(" + question + ") NOT (" + String.join(" OR ", unwanted) + ")";
  }
}
