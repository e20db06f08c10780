package vigil.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.data.DataFile;
import vigil.document.Span;

/**
 * Words before a trigger that tell how its happening belongs to those told before, from {@code
 * happening/telling-words.tsv}. Immutable.
 */
final class TellingWords {
  /** So many words may stand between "in" and the trigger: "in a Saturday night raid". */
  private static final int REACH = 5;

  private final Set<String> another = new HashSet<>();
  private final Set<String> within = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> joins = new HashSet<>();
  private final Set<String> deaths = new HashSet<>();
  private final Set<String> losers = new HashSet<>();

  private TellingWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (!words(line).add(line.required(0, "word"))) {
        throw line.error("'" + line.field(0) + "' stands twice");
      }
    }
  }

  private Set<String> words(DataFile.Line line) {
    return switch (line.required(1, "what the word does")) {
      case "another" -> another;
      case "within" -> within;
      case "outcome" -> outcomes;
      case "joins" -> joins;
      case "death" -> deaths;
      case "loser" -> losers;
      default ->
          throw line.error(
              "'"
                  + line.field(1)
                  + "' is none of 'another', 'within', 'outcome', 'joins', 'death' and 'loser'");
    };
  }

  static TellingWords load() {
    return of(DataFile.resource("happening/telling-words.tsv"));
  }

  static TellingWords of(DataFile file) {
    return new TellingWords(file);
  }

  /** How the words around the trigger join its happening to those told before. */
  Joint joint(Sentence sentence, Span trigger) {
    List<Token> tokens = sentence.tokens();
    int last = before(sentence, trigger);
    return new Joint(
        last >= 0 && another.contains(lower(tokens.get(last))),
        within(tokens, last),
        last >= 0 && joins.contains(lower(tokens.get(last))) && outcome(tokens, last + 1));
  }

  /** Whether the trigger is a word for death itself, which tells of nobody who brought it about. */
  boolean death(String trigger) {
    return deaths.contains(trigger.toLowerCase(Locale.ROOT));
  }

  /** Whether the trigger's subject is who suffers it. */
  boolean loser(String trigger) {
    return losers.contains(trigger.toLowerCase(Locale.ROOT));
  }

  private boolean outcome(List<Token> tokens, int trigger) {
    return trigger < tokens.size() && outcomes.contains(lower(tokens.get(trigger)));
  }

  /** Where the "in" stands that begins the trigger's phrase; -1 where none does. */
  private int within(List<Token> tokens, int last) {
    for (int i = last; i > 0 && last - i < REACH && word(tokens.get(i)); i--) {
      if (within.contains(lower(tokens.get(i)))) {
        return tokens.get(i).span().start();
      }
    }
    return -1;
  }

  private static boolean word(Token token) {
    char first = token.text().charAt(0);
    return Character.isLetterOrDigit(first) || first == '-' || first == '\'' || first == '’';
  }

  private static int before(Sentence sentence, Span trigger) {
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().end() <= trigger.start()) {
        last++;
      }
    }
    return last;
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
