package vigil.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the sentences of one paragraph end, token by token, in one pass.
 *
 * <p>A paragraph without small or without capital letters gives no help by its letters; there a
 * point after anything but an abbreviation ends a sentence.
 */
final class Boundaries {
  /** What a following token's beginning tells. */
  private enum Start {
    UPPER,
    LOWER,
    DIGIT,
    OTHER
  }

  private final Abbreviations abbreviations;
  private final List<Token> tokens;
  private final boolean caseless;
  private int first;
  private boolean quoted;

  private Boundaries(Abbreviations abbreviations, List<Token> tokens) {
    this.abbreviations = abbreviations;
    this.tokens = tokens;
    this.caseless = caseless(tokens);
  }

  /** Numbers of the tokens before which a new sentence begins, and the number of tokens last. */
  static List<Integer> ends(Abbreviations abbreviations, List<Token> tokens) {
    return new Boundaries(abbreviations, tokens).ends();
  }

  private static boolean caseless(List<Token> tokens) {
    int upper = 0;
    int lower = 0;
    for (Token token : tokens) {
      for (int i = 0; i < token.text().length(); i++) {
        upper += Character.isUpperCase(token.text().charAt(i)) ? 1 : 0;
        lower += Character.isLowerCase(token.text().charAt(i)) ? 1 : 0;
      }
    }
    return upper == 0 || upper > 4 * lower;
  }

  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int after = at + 1;
      quoted ^= text(at).equals("\"");
      if (terminal(at)) {
        after = closers(after);
        if (after < tokens.size() && ends(at, after)) {
          ends.add(after);
          first = after;
        }
      } else if (at > first && bullet(at)) {
        ends.add(at);
        first = at;
      }
      at = after;
    }
    ends.add(tokens.size());
    return ends;
  }

  private boolean bullet(int at) {
    return at + 1 < tokens.size() && "•‣▪●■".contains(text(at)) && gap(at) > 0;
  }

  private boolean terminal(int at) {
    String token = text(at);
    char last = token.charAt(token.length() - 1);
    return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
  }

  /** The first token after the quotes and brackets that close at the index. */
  private int closers(int at) {
    int after = at;
    while (after < tokens.size()) {
      int next = closer(after);
      if (next == after) {
        break;
      }
      for (int i = after; i < next; i++) {
        quoted ^= text(i).equals("\"");
      }
      after = next;
    }
    return after;
  }

  private int closer(int at) {
    boolean glued = gap(at) == 0;
    boolean last = at + 1 == tokens.size();
    boolean ok =
        switch (text(at)) {
          case "”", "»", ")", "]", "}", "''" -> true;
          case "’", "'", "›" -> glued && (last || gap(at + 1) > 0 || closing(at + 1));
          case "\"" ->
              glued && (last || gap(at + 1) > 0 || closing(at + 1) || quoted)
                  || !last && gap(at + 1) > 0 && quoted;
          default -> glued && terminal(at) && text(at).length() == 1;
        };
    return ok ? at + 1 : note(at);
  }

  private boolean closing(int at) {
    return "\"'”’»)]".contains(text(at));
  }

  /** The mark of a note behind a point, as in "there.[12]". */
  private int note(int at) {
    boolean note =
        at + 2 < tokens.size()
            && text(at).equals("[")
            && text(at + 2).equals("]")
            && gap(at + 1) == 0
            && text(at + 1).length() <= 3
            && (gap(at) == 0 || Character.isDigit(text(at + 1).charAt(0)));
    return note ? at + 3 : at;
  }

  private boolean ends(int at, int after) {
    boolean closed = after > at + 1 && !text(after - 1).equals("]");
    Start start = start(after);
    boolean wide = gap(after) > 1;
    if (gap(after) == 0) {
      return glued(at, after, start);
    }
    char last = text(at).charAt(text(at).length() - 1);
    if (last == '!' || last == '?') {
      return caseless ? !closed || wide : start != Start.LOWER || wide && !closed;
    }
    if (last == '…' || text(at).startsWith("..")) {
      return caseless ? wide : start == Start.UPPER || start == Start.DIGIT && wide;
    }
    return caseless ? caselessPoint(at, after, closed, wide) : point(at, after, closed, start);
  }

  /** No blank stands after the point: one was left out, or it is no end. */
  private boolean glued(int at, int after, Start start) {
    if (caseless || start != Start.UPPER || abbreviation(at) != Abbreviations.Kind.NONE) {
      return false;
    }
    return word(at).length() > 1 && letters(after) > 1 || after > at + 1;
  }

  private boolean caselessPoint(int at, int after, boolean closed, boolean wide) {
    return switch (abbreviation(at)) {
      case TITLE, INNER -> false;
      case NUMBER -> wide || start(after) != Start.DIGIT;
      case DATE -> start(after) != Start.DIGIT && (wide || abbreviations.starter(text(after)));
      case END -> wide;
      case NONE -> closed || wide && !marker(at) || !single(at) && !marker(at);
    };
  }

  private boolean point(int at, int after, boolean closed, Start start) {
    if (closed) {
      return start != Start.LOWER;
    }
    return switch (abbreviation(at)) {
      case TITLE, INNER -> false;
      case NUMBER -> start == Start.UPPER;
      case DATE, END -> start == Start.UPPER && begins(after);
      case NONE ->
          marker(at)
              ? false
              : single(at)
                  ? start == Start.UPPER && begins(after)
                  : start != Start.LOWER || full(at);
    };
  }

  /** Whether the word before the point is long enough to be no unknown abbreviation. */
  private boolean full(int at) {
    return word(at).length() > 3;
  }

  /**
   * Whether the token, or what an opening quote or bracket there holds, commonly begins a sentence.
   */
  private boolean begins(int at) {
    int word = opener(at) && at + 1 < tokens.size() ? at + 1 : at;
    return opener(at) && !text(at).equals("(") || abbreviations.starter(text(word));
  }

  private Abbreviations.Kind abbreviation(int at) {
    String word = word(at);
    Abbreviations.Kind kind = abbreviations.kind(word);
    int inner = word.length() < 9 ? word.indexOf('.') : -1;
    boolean pointed = kind == Abbreviations.Kind.NONE && inner > 0 && inner < 3;
    return pointed && Character.isLetter(word.charAt(0)) ? Abbreviations.Kind.END : kind;
  }

  /** The word that the point stands behind, without it; empty where there is none. */
  private String word(int at) {
    String token = text(at);
    if (token.length() > 1) {
      return token.substring(0, token.length() - 1);
    }
    return at > first && gap(at) == 0 ? text(at - 1) : "";
  }

  /** A single letter, as an initial is. */
  private boolean single(int at) {
    String word = word(at);
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  /** The mark of a list's item at the sentence's beginning: "2.", "b.". */
  private boolean marker(int at) {
    boolean leads = at == first || at == first + 1 && text(at).equals(".");
    String word = word(at);
    return leads
        && (single(at)
            || word.length() < 3 && !word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  private Start start(int at) {
    int look = at;
    while (look + 1 < tokens.size() && look < at + 3 && opener(look)) {
      look++;
    }
    int c = text(look).codePointAt(0);
    if (Character.isLetter(c)) {
      return Character.isLowerCase(c) && !prefixed(look) ? Start.LOWER : Start.UPPER;
    }
    return Character.isDigit(c) ? Start.DIGIT : Start.OTHER;
  }

  /** A name that begins small: "al-Shabaab", "iPhone". */
  private boolean prefixed(int at) {
    String word = text(at);
    boolean joined = at + 2 < tokens.size() && text(at + 1).equals("-") && gap(at + 1) == 0;
    return joined && Character.isUpperCase(text(at + 2).charAt(0))
        || word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  private boolean opener(int at) {
    return "\"“‘'([{«„``".contains(text(at));
  }

  private int letters(int at) {
    int look = opener(at) && at + 1 < tokens.size() ? at + 1 : at;
    return text(look).length();
  }

  private String text(int at) {
    return tokens.get(at).text();
  }

  /** Blanks between the token and the one before it. */
  private int gap(int at) {
    return at == 0 ? 1 : tokens.get(at).span().start() - tokens.get(at - 1).span().end();
  }
}
