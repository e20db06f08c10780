package vigil.event;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Name;
import vigil.annotate.NameKind;

/**
 * The names of one sentence as stretches of tokens: the reader's, rows of capitalised words, and
 * pronouns.
 */
final class NameChunks {
  private final Map<Integer, Chunk> byStart = new HashMap<>();
  private final Map<Integer, Chunk> byEnd = new HashMap<>();
  private final BitSet covered = new BitSet();

  /**
   * A name: its first token, the token after its last, and what it names when the reader says so.
   */
  record Chunk(int from, int to, @Nullable NameKind kind, boolean pronoun) {
    /**
     * Whether a row of capitals may hold a domain and a person: "(Minister of) Education Dara
     * Venn".
     */
    boolean splits(Words words) {
      return kind == null && !pronoun && to - from == 3 && words.capital(from + 1);
    }

    boolean mayBePerson() {
      return kind == null || kind == NameKind.PERSON;
    }
  }

  NameChunks(List<Name> ofSentence, Words words, Grammar grammar, Offices offices) {
    for (Name name : ofSentence) {
      int from = words.at(name.span().start());
      int to = words.at(name.span().end() - 1) + 1;
      add(offices.strip(words, new Chunk(from, Math.min(to, words.size()), name.kind(), false)));
    }
    rows(words, grammar, offices);
  }

  private void rows(Words words, Grammar grammar, Offices offices) {
    int at = 0;
    while (at < words.size()) {
      int office = offices.end(words, at);
      if (office > at) {
        at = office;
        continue;
      }
      int to = covered(at) ? at : rowEnd(words, at, grammar, offices);
      if (to > at) {
        add(new Chunk(at, to, null, false));
      } else if (grammar.is(words.lower(at), WordClass.PERSONAL)
          && !grammar.is(words.lower(at), WordClass.FIRST)) {
        add(new Chunk(at, at + 1, null, true));
      }
      at = Math.max(at + 1, to);
    }
  }

  private boolean covered(int token) {
    return covered.get(token);
  }

  private int rowEnd(Words words, int from, Grammar grammar, Offices offices) {
    if (!words.capital(from)
        || grammar.is(words.lower(from), WordClass.TIME)
        || from == 0 && functionWord(words, grammar)) {
      return from;
    }
    int to = from + 1;
    while (to < words.size() && !covered(to) && offices.end(words, to) == to) {
      if (words.capital(to) && !grammar.is(words.lower(to), WordClass.TIME)) {
        to++;
      } else if (article(words, to) && words.capital(to + 2)) {
        to += 3;
      } else if (joins(words, to)
          && words.capital(to + 1)
          && offices.end(words, to + 1) == to + 1) {
        to += 2;
      } else {
        break;
      }
    }
    return to;
  }

  /** "al-" within a name. */
  private static boolean article(Words words, int at) {
    return words.lower(at).length() <= 3 && words.word(at) && words.lower(at + 1).equals("-");
  }

  private static boolean joins(Words words, int at) {
    String word = words.lower(at);
    return word.equals("of")
        || word.equals("-")
        || word.equals("al")
        || word.equals("bin")
        || word.equals("de");
  }

  private static boolean functionWord(Words words, Grammar grammar) {
    for (WordClass type : WordClass.values()) {
      if (grammar.is(words.lower(0), type)) {
        return true;
      }
    }
    return false;
  }

  private void add(Chunk chunk) {
    if (chunk.to() > chunk.from()) {
      byStart.putIfAbsent(chunk.from(), chunk);
      byEnd.putIfAbsent(chunk.to(), chunk);
      covered.set(chunk.from(), chunk.to());
    }
  }

  /** The name that begins at the token. */
  @Nullable Chunk from(int token) {
    return byStart.get(token);
  }

  /** The name that ends before the token. */
  @Nullable Chunk to(int token) {
    return byEnd.get(token);
  }
}
