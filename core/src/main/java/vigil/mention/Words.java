package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import vigil.actors.NameFolding;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.document.Span;

/**
 * Turns tokens into {@link Word}s, and names of the data files into keys by the same rules. Pure.
 */
final class Words {
  private Words() {}

  /** The words of the tokens: hyphens and the article "al" melt into the word after them. */
  static List<Word> of(List<Token> tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    int start = -1;
    boolean joined = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (hyphen(token) && i > 0 && !words.isEmpty() | start >= 0) {
        joined = start < 0 && adjacent(tokens, i);
      } else if (abbreviates(tokens, i)) {
        continue;
      } else if (article(tokens, i)) {
        start = start < 0 ? token.span().start() : start;
      } else {
        int from = start < 0 ? token.span().start() : start;
        words.add(word(new Span(from, token.span().end()), token.text(), joined));
        start = -1;
        joined = false;
      }
    }
    return words;
  }

  /** The words of a text. */
  static List<Word> of(String text) {
    return of(Tokenizer.tokens(text, new Span(0, text.length())));
  }

  /**
   * The key under which a name of the data files is found: light keys of its words, parted by
   * blanks.
   */
  static String key(String name) {
    return plain(name) ? name.toLowerCase(java.util.Locale.ROOT) : parted(name);
  }

  /** Only Latin letters and single blanks, and no article: the key is the name in small letters. */
  private static boolean plain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' '
        && !name.startsWith("Al ")
        && !name.contains(" al ")
        && !name.contains(" Al ")
        && !name.startsWith("al ");
  }

  private static String parted(String name) {
    return key(of(Tokenizer.tokens(name, new Span(0, name.length()))), 0, Integer.MAX_VALUE);
  }

  /** The key of some words in a row. */
  static String key(List<Word> words, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < Math.min(to, words.size()); i++) {
      key.append(i > from ? " " : "").append(words.get(i).key());
    }
    return key.toString();
  }

  private static Word word(Span span, String text, boolean joined) {
    String key = NameFolding.light(text);
    if (key.isEmpty() || text.charAt(0) == '\u2019' || text.charAt(0) == '\'') {
      key = sign(text);
    }
    return new Word(span, text, key, joined, Character.isUpperCase(text.codePointAt(0)));
  }

  private static String sign(String text) {
    return text.charAt(0) == '\u2019' || text.charAt(0) == '\u02bc'
        ? "'" + text.substring(1)
        : text;
  }

  /** The point of "Mr." or "Sen." before a name. */
  private static boolean abbreviates(List<Token> tokens, int at) {
    return tokens.get(at).text().equals(".")
        && at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && Character.isUpperCase(tokens.get(at + 1).text().codePointAt(0));
  }

  private static boolean hyphen(Token token) {
    String text = token.text();
    return text.length() == 1
        && (text.charAt(0) == '-' || text.charAt(0) == '\u2010' || text.charAt(0) == '\u2011');
  }

  private static boolean adjacent(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && tokens.get(at + 1).span().start() == tokens.get(at).span().end();
  }

  /** "al" before a word, or a form of it such as "ash" or "el" tied to the word by a hyphen. */
  private static boolean article(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    String text = tokens.get(at).text();
    boolean hyphen =
        at + 2 < tokens.size() && hyphen(tokens.get(at + 1)) && adjacent(tokens, at + 1);
    if (text.equalsIgnoreCase("al")) {
      return hyphen || Character.isLetter(tokens.get(at + 1).text().codePointAt(0));
    }
    return hyphen
        && text.length() >= 2
        && text.length() <= 3
        && assimilated(text.toLowerCase(java.util.Locale.ROOT));
  }

  /** The article before "sun letters": an-, ar-, as-, ash-, at-, az-, ad-, and Egypt's el-. */
  private static boolean assimilated(String text) {
    return switch (text) {
      case "el", "an", "ar", "as", "ash", "at", "az", "ad", "es", "er", "ed", "ez", "en" -> true;
      default -> false;
    };
  }
}
