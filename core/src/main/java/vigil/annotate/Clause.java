package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.document.Span;

/**
 * The words of a trigger's clause, as far as signs and words such as "but" bound it.
 *
 * @param words in lower case
 * @param trigger the number of the trigger's first word among them
 */
record Clause(List<String> words, int trigger) {
  /** The clause around the trigger, between two of the bounds. */
  static Clause around(List<Token> tokens, Span trigger, Set<String> bounds) {
    List<String> clause = new ArrayList<>();
    int position = -1;
    for (Token token : tokens) {
      boolean reached = token.span().end() > trigger.start();
      if (reached && position < 0) {
        position = clause.size();
      }
      String word = token.text().toLowerCase(Locale.ROOT);
      if (bounds.contains(word)) {
        if (reached) {
          break;
        }
        clause.clear();
      } else {
        clause.add(word);
      }
    }
    return new Clause(clause, Math.max(0, position));
  }

  /** The words before the trigger. */
  List<String> before() {
    return words.subList(0, Math.min(trigger, words.size()));
  }

  /** The words behind a trigger of so many words. */
  List<String> after(int length) {
    return words.subList(Math.min(trigger + length, words.size()), words.size());
  }
}
