package vigil.annotate;

import java.util.List;

/**
 * Mends the ends of phrases and names that the model found word by word: small words do not stand
 * at an end, and names written together stay together, as "al-Arouri" and "Aita al-Shaab". Pure.
 */
final class Phrases {
  private static final int ARTICLE = 4;

  private final List<Token> tokens;
  private final RoleWords words;

  Phrases(List<Token> tokens, RoleWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** A stretch of tokens, both numbers included; empty where {@code last} is less. */
  record Stretch(int first, int last) {
    boolean empty() {
      return last < first;
    }
  }

  /** The phrase without signs and small words at its ends, and with the whole of its names. */
  Stretch mended(int first, int last) {
    int from = first;
    int to = last;
    while (from <= to && (edge(from) || dated(from) && from < to)) {
      from++;
    }
    while (to > from && words.article(tokens.get(to)) || to >= from && edge(to)) {
      to--;
    }
    return to < from ? new Stretch(from, to) : new Stretch(left(settled(from)), right(to));
  }

  /**
   * The name with all its parts: what goes before and follows with a capital, and what is tied to
   * it by a hyphen.
   */
  Stretch wholeName(int first, int last) {
    int to = right(last);
    while (to + 1 < tokens.size() && capital(to + 1) && adjacent(to)) {
      to = right(to + 1);
    }
    int from = left(first);
    while (from > 1 && capital(from - 1) && adjacent(from - 1) && !bars(from - 1)) {
      from = left(from - 1);
    }
    return new Stretch(from, to);
  }

  /** The words with the rest of the compound that they are part of: "cease" of "cease-fire". */
  Stretch compound(int first, int last) {
    int from = first;
    int to = last;
    while (to + 2 < tokens.size() && hyphen(to + 1) && small(to + 2)) {
      to += 2;
    }
    while (from > 1 && hyphen(from - 1) && small(from - 2)) {
      from -= 2;
    }
    return new Stretch(from, to);
  }

  private boolean small(int at) {
    return Character.isLowerCase(tokens.get(at).text().charAt(0));
  }

  private boolean edge(int at) {
    boolean sign = tokens.get(at).text().codePoints().noneMatch(Character::isLetterOrDigit);
    return sign || words.edge(tokens.get(at));
  }

  /** "The city of two million people" is the city, not the people. */
  private int settled(int from) {
    boolean of = from > 1 && tokens.get(from - 1).text().equals("of");
    return of && words.settlement(tokens.get(from - 2)) && !capital(from) ? from - 2 : from;
  }

  /** A month behind the number of a day. */
  private boolean dated(int at) {
    return at > 0
        && words.calendar(tokens.get(at))
        && Character.isDigit(tokens.get(at - 1).text().charAt(0));
  }

  /** "On 9 January HMS Diamond": the month is no part of the name. */
  private boolean bars(int at) {
    return edge(at) || words.calendar(tokens.get(at));
  }

  /** Takes in a short part before a hyphen: "al-" of "al-Arouri", and the hyphen where it leads. */
  private int left(int first) {
    if (first > 1 && hyphen(first - 1) && article(first - 2)) {
      return first - 2;
    }
    return first;
  }

  /** Takes in "al-Shaab" behind "Alma", "-Nakhalah" behind "al". */
  private int right(int last) {
    int to = last;
    while (true) {
      if (to + 2 < tokens.size() && hyphen(to + 1) && capital(to + 2)) {
        to += 2;
      } else if (capital(to)
          && to + 3 < tokens.size()
          && article(to + 1)
          && hyphen(to + 2)
          && capital(to + 3)) {
        to += 3;
      } else {
        return to;
      }
    }
  }

  /** A lone hyphen without blanks around it. */
  private boolean hyphen(int at) {
    String sign = tokens.get(at).text();
    boolean one = sign.equals("-") || sign.equals("\u2010") || sign.equals("\u2011");
    return one && at > 0 && touching(at - 1) && at + 1 < tokens.size() && touching(at);
  }

  private boolean touching(int at) {
    return tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  /** Only a blank stands between this token and the next. */
  private boolean adjacent(int at) {
    return tokens.get(at + 1).span().start() - tokens.get(at).span().end() <= 1;
  }

  private boolean article(int at) {
    String word = tokens.get(at).text();
    return word.length() <= ARTICLE && word.chars().allMatch(Character::isLetter);
  }

  private boolean capital(int at) {
    return Character.isUpperCase(tokens.get(at).text().charAt(0));
  }
}
