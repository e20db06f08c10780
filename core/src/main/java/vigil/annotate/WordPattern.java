package vigil.annotate;

import java.util.List;
import java.util.Locale;

/** Words of knowledge files: each a lower-case word, a {@code *} for any letters. */
record WordPattern(List<String> words) {
  WordPattern {
    words = List.copyOf(words);
  }

  /** Whether any token from one index to before another is one of the words. */
  boolean met(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (matches(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String word) {
    return words.stream().anyMatch(pattern -> matches(pattern, word));
  }

  private static boolean matches(String pattern, String word) {
    int star = pattern.indexOf('*');
    return star < 0
        ? word.equals(pattern)
        : word.startsWith(pattern.substring(0, star))
            && word.endsWith(pattern.substring(star + 1))
            && word.length() >= pattern.length() - 1;
  }
}
