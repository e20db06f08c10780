package vigil.event;

import java.util.List;
import vigil.annotate.Sentence;
import vigil.document.Span;

/**
 * Cuts the clause around a trigger out of its sentence, by signs and function words alone. Loaded
 * once; immutable, one serves all threads.
 */
public final class Clauses {
  private static final int SHORTEST = 3;
  private final Grammar grammar;

  private Clauses(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Loads the shipped function words. */
  public static Clauses load() {
    return new Clauses(Grammar.load());
  }

  /**
   * The clause that holds the trigger, without the signs around it; the whole sentence when it
   * would be tiny.
   */
  public Span clause(Sentence sentence, Span trigger) {
    if (sentence.tokens().isEmpty()) {
      return sentence.span();
    }
    Words words = new Words(sentence);
    int first = Math.min(words.at(trigger.start()), words.size() - 1);
    int last = Math.min(words.at(trigger.end() - 1), words.size() - 1);
    int from = from(words, first);
    int to = to(words, last);
    return to - from < SHORTEST ? sentence.span() : words.span(from, to);
  }

  /** The clause that holds the trigger, made longer to hold its roles too. */
  public Span clause(Sentence sentence, Span trigger, List<Span> roles) {
    Span clause = clause(sentence, trigger);
    for (Span role : roles) {
      clause = sentence.span().contains(role) ? clause.join(role) : clause;
    }
    return clause;
  }

  private int from(Words words, int trigger) {
    int at = trigger;
    while (at > 0 && !opens(words, at) && !boundBefore(words, at)) {
      at--;
    }
    while (at < trigger && (!words.word(at) || is(words, at, WordClass.COORDINATOR))) {
      at++;
    }
    return at;
  }

  private int to(Words words, int trigger) {
    int at = trigger + 1;
    while (at < words.size() && !opens(words, at) && !boundBefore(words, at)) {
      at++;
    }
    while (at > trigger + 1 && !words.word(at - 1)) {
      at--;
    }
    return at;
  }

  /** Whether the sign before the token, with the token itself, parts two clauses. */
  private boolean boundBefore(Words words, int at) {
    String sign = words.lower(at - 1);
    if (words.strong(at - 1) || words.dash(at - 1)) {
      return true;
    }
    boolean starts =
        is(words, at, WordClass.RELATIVE)
            || is(words, at, WordClass.SUBORDINATOR)
            || is(words, at, WordClass.COORDINATOR) && ownSubject(words, at + 1);
    return sign.equals(",") && starts;
  }

  /** Whether the token opens a clause without a sign before it. */
  private boolean opens(Words words, int at) {
    return is(words, at, WordClass.SUBORDINATOR)
            && !is(words, at, WordClass.PREPOSITION)
            && !words.lower(at).equals("that")
            && !words.lower(at).equals("so")
        || words.lower(at).equals("but") && ownSubject(words, at + 1);
  }

  /** Whether a subject and a verb of its own seem to follow. */
  private boolean ownSubject(Words words, int at) {
    boolean noun =
        is(words, at, WordClass.DETERMINER)
            || is(words, at, WordClass.PERSONAL)
            || words.capital(at);
    for (int i = at; noun && i < words.size() && !words.bound(i); i++) {
      if (is(words, i, WordClass.AUXILIARY) || i > at && SourcePhrases.pastForm(words, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Words words, int index, WordClass type) {
    return grammar.is(words.lower(index), type);
  }
}
