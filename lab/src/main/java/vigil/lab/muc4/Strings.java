package vigil.lab.muc4;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How words are compared. */
public final class Strings {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final String SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Strings() {}

  /**
   * As GTT's scorer compares mentions: in lower case, without ASCII's punctuation, articles and
   * further blanks.
   */
  public static String normal(String words) {
    StringBuilder kept = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> SIGNS.indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    return Stream.of(kept.toString().split("\\s+"))
        .filter(w -> !w.isEmpty() && !ARTICLES.contains(w))
        .collect(Collectors.joining(" "));
  }
}
