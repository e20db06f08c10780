package vigil.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a happening's word say of whether it took place: negation, modals and
 * conditions in its own clause, and the verb or noun that it depends on, with the same around that.
 * Pure.
 */
final class FactFeatures {
  private static final int NEAR = 5;
  private static final int FAR = 12;
  private static final int DEEP = 2;
  private static final double MOST = 3;

  /** Marks what is said of the word that the happening depends on. */
  private static final String UNDER = "^";

  private static final Set<FactWords.Kind> OWN =
      EnumSet.of(
          FactWords.Kind.NOT,
          FactWords.Kind.WILL,
          FactWords.Kind.WOULD,
          FactWords.Kind.MAY,
          FactWords.Kind.CAN,
          FactWords.Kind.MUST,
          FactWords.Kind.MAYBE,
          FactWords.Kind.LIKELY,
          FactWords.Kind.HEARSAY,
          FactWords.Kind.ALMOST);

  private final FactWords small;
  private final SpeechVerbs verbs;
  private final Grammar grammar;

  FactFeatures(FactWords small, SpeechVerbs verbs, Grammar grammar) {
    this.small = small;
    this.verbs = verbs;
    this.grammar = grammar;
  }

  /** A word that a happening depends on, and how it is joined. */
  private record Head(int at, String link) {}

  /** Names of what holds for the word. */
  Set<String> of(Words words, int at) {
    Set<String> all = new LinkedHashSet<>();
    all.add("one");
    own(words, at, "", all);
    shape(words, at, all);
    Head head = head(words, at);
    if (head != null) {
      under(words, head, all);
    }
    return all;
  }

  /** Adds what the word that it depends on says. */
  private void under(Words words, Head head, Set<String> into) {
    into.add(UNDER + head.link());
    boolean not = own(words, head.at(), UNDER, into).contains(FactWords.Kind.NOT);
    for (SpeechVerbs.Kind kind : verbs.of(words.lower(head.at()))) {
      String name = UNDER + kind.name().toLowerCase(Locale.ROOT);
      into.add(name + " " + head.link());
      into.add(name);
      if (not) {
        into.add("not " + name);
      }
    }
  }

  /** What the chain of words makes of it by the words' kinds alone, −3 to 3. */
  double value(Words words, int at) {
    return value(words, at, 0);
  }

  private double value(Words words, int at, int depth) {
    Set<String> own = new LinkedHashSet<>();
    own(words, at, "", own);
    Head head = depth > DEEP ? null : head(words, at);
    double base = head == null ? alone(words, at) : under(words, head, depth);
    base = open(own) ? Math.signum(base) * Math.min(Math.abs(base), opened(own)) : base;
    boolean not = own.contains("not") || own.contains("nobody") || own.contains("no0");
    return not ? (base > 0 ? -Math.max(1.5, base) : -base) : base;
  }

  /** What depends on nothing that is known: "instead of going", "Go!", "a way to go". */
  private double alone(Words words, int at) {
    String before = words.lower(at - 1);
    boolean ing = words.lower(at).endsWith("ing");
    if (ing && before.equals("of") && words.lower(at - 2).equals("instead")) {
      return -2;
    }
    boolean first = at == 0 || words.quote(at - 1) && at < 2;
    boolean bare = !ing && !words.lower(at).endsWith("ed") && !words.capital(at + 1);
    if (first && bare && grammar.is(words.lower(at + 1), WordClass.DETERMINER)) {
      return 0.5;
    }
    return before.equals("to") ? 2 : MOST;
  }

  private static boolean open(Set<String> own) {
    return own.contains("if")
        || own.contains("may")
        || own.contains("can")
        || own.contains("must")
        || own.contains("would")
        || own.contains("will")
        || own.contains("maybe");
  }

  private static double opened(Set<String> own) {
    boolean half = own.contains("may") || own.contains("can") || own.contains("maybe");
    return own.contains("if") || own.contains("must")
        ? 0.5
        : half ? 1 : own.contains("would") ? 1.5 : 2.2;
  }

  /** What the head leaves of what depends on it. */
  private double under(Words words, Head head, int depth) {
    double above = value(words, head.at(), depth + 1);
    Set<SpeechVerbs.Kind> kinds = verbs.of(words.lower(head.at()));
    String link = head.link();
    boolean deed = !link.equals("clause");
    if (deed && has(kinds, SpeechVerbs.Kind.FAIL, SpeechVerbs.Kind.PREVENT)) {
      return -above;
    }
    boolean told = link.equals("that") || link.equals("ing") || link.equals("clause");
    if (told && has(kinds, SpeechVerbs.Kind.DENY)) {
      return above > 0 ? -MOST : 1;
    }
    if ((link.equals("to") || link.equals("ing")) && has(kinds, SpeechVerbs.Kind.REFUSE)) {
      return above > 0 ? -2 : 1;
    }
    if (told && has(kinds, SpeechVerbs.Kind.DOUBT)) {
      return above > 0 ? -0.5 : 1;
    }
    if (link.equals("that") || link.equals("clause")) {
      return said(kinds, above);
    }
    if (link.equals("object")
        && !has(kinds, SpeechVerbs.Kind.WANT, SpeechVerbs.Kind.PLAN, SpeechVerbs.Kind.ORDER)) {
      return MOST;
    }
    if (has(kinds, SpeechVerbs.Kind.MANAGE, SpeechVerbs.Kind.CAUSE, SpeechVerbs.Kind.PHASE)) {
      return above;
    }
    boolean open =
        has(
            kinds,
            SpeechVerbs.Kind.WANT,
            SpeechVerbs.Kind.PLAN,
            SpeechVerbs.Kind.ORDER,
            SpeechVerbs.Kind.TRY,
            SpeechVerbs.Kind.NEED,
            SpeechVerbs.Kind.PROMISE,
            SpeechVerbs.Kind.ALLOW,
            SpeechVerbs.Kind.EXPECT,
            SpeechVerbs.Kind.AGREE);
    return !open ? MOST : above > 0 ? 1 : -1;
  }

  private static double said(Set<SpeechVerbs.Kind> kinds, double above) {
    if (has(kinds, SpeechVerbs.Kind.WANT, SpeechVerbs.Kind.EXPECT, SpeechVerbs.Kind.ORDER)) {
      return above > 0 ? 1.2 : -1;
    }
    if (has(kinds, SpeechVerbs.Kind.THINK)
        && !has(kinds, SpeechVerbs.Kind.KNOW, SpeechVerbs.Kind.SAY)) {
      return above > 0 ? 2 : -1.5;
    }
    return MOST;
  }

  private static boolean has(Set<SpeechVerbs.Kind> kinds, SpeechVerbs.Kind... any) {
    for (SpeechVerbs.Kind kind : any) {
      if (kinds.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the word's own verb group and clause say. */
  private Set<FactWords.Kind> own(Words words, int at, String prefix, Set<String> into) {
    Set<FactWords.Kind> found = EnumSet.noneOf(FactWords.Kind.class);
    int steps = 0;
    for (int i = at - 1; i >= 0 && steps < NEAR; i--, steps++) {
      String word = words.lower(i);
      Set<FactWords.Kind> kinds = small.of(word);
      if (kinds.contains(FactWords.Kind.BOUND) || kinds.contains(FactWords.Kind.TO)) {
        break;
      }
      boolean group =
          grammar.is(word, WordClass.AUXILIARY)
              || grammar.is(word, WordClass.FILLER)
              || kinds.contains(FactWords.Kind.ASIDE)
              || kinds.contains(FactWords.Kind.AGAIN)
              || word.endsWith("ly");
      kinds.stream().filter(OWN::contains).forEach(found::add);
      if (kinds.contains(FactWords.Kind.NO)) {
        into.add(prefix + "no" + Math.min(3, steps));
      }
      if (!group && kinds.stream().noneMatch(OWN::contains) && steps > 2) {
        break;
      }
    }
    if (clitic(words, at + 1)) {
      found.add(FactWords.Kind.NOT);
    }
    found.forEach(k -> into.add(prefix + k.name().toLowerCase(Locale.ROOT)));
    if (found.contains(FactWords.Kind.NOT) && found.size() > 1) {
      into.add(prefix + "not and modal");
    }
    if (condition(words, at)) {
      into.add(prefix + "if");
    }
    if (nobody(words, at)) {
      into.add(prefix + "nobody");
    }
    return found;
  }

  /** "did n't" where the sign is parted off, behind the word. */
  private boolean clitic(Words words, int at) {
    return words.lower(at).equals("n't") || words.lower(at).equals("not");
  }

  /** Whether the word's clause opens with a condition. */
  private boolean condition(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
      String word = words.lower(i);
      if (small.is(word, FactWords.Kind.IF) && !word.equals("or")) {
        return !word.equals("when")
            && !word.equals("before")
            && !word.equals("until")
            && !word.equals("once");
      }
      if (words.comma(i) || words.strong(i) || words.quote(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the clause's subject is nobody: "no one knows". */
  private boolean nobody(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      String word = words.lower(i);
      if (small.is(word, FactWords.Kind.BOUND)) {
        return false;
      }
      if (word.equals("no")
          || word.equals("nobody")
          || word.equals("none")
          || word.equals("nothing")) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the word itself looks like. */
  private void shape(Words words, int at, Set<String> into) {
    String word = words.lower(at);
    boolean ing = word.endsWith("ing");
    boolean ed = word.endsWith("ed") && word.length() > 4;
    into.add(ing ? "ing" : ed ? "ed" : word.endsWith("s") ? "s" : "plain");
    String before = words.lower(at - 1);
    boolean noun =
        grammar.is(before, WordClass.DETERMINER) || before.equals("'s") || words.capital(at - 1);
    into.add(noun ? "noun" : "other");
    boolean first = at == 0 || words.quote(at - 1) && at < 2;
    if (first && !ing && !ed) {
      into.add("order");
    }
    if (before.equals("to")
        || small.is(before, FactWords.Kind.ASIDE) && words.lower(at - 2).equals("to")) {
      into.add("to");
    }
    if (grammar.is(before, WordClass.PREPOSITION) && !before.equals("to")) {
      into.add("after preposition");
    }
    boolean instead = words.lower(at - 1).equals("of") && words.lower(at - 2).equals("instead");
    if (instead || words.lower(at - 1).equals("than") && ing) {
      into.add("instead");
    }
    String sign = words.lower(words.size() - 1);
    if (sign.equals("?") || words.lower(words.size() - 2).equals("?")) {
      into.add("question");
    }
    for (SpeechVerbs.Kind kind : verbs.of(word)) {
      into.add("is " + kind.name().toLowerCase(Locale.ROOT));
    }
    if (words.lower(at - 1).equals("be") || words.lower(at - 2).equals("be")) {
      into.add("be");
    }
    tense(words, at, into);
  }

  /** Adds what the words just before say of the tense. */
  private void tense(Words words, int at, Set<String> into) {
    boolean past = false;
    boolean have = false;
    for (int i = Math.max(0, at - 3); i < at; i++) {
      past |= small.is(words.lower(i), FactWords.Kind.PAST);
      have |= words.lower(i).equals("have");
    }
    if (past) {
      into.add("past");
    }
    if (have && into.contains("may")) {
      into.add("may have");
    }
    into.add(into.contains("plain") && !past && !into.contains("noun") ? "bare" : "formed");
    for (int i = Math.max(0, at - FAR); i < Math.min(words.size(), at + NEAR); i++) {
      if (small.is(words.lower(i), FactWords.Kind.AGAIN)) {
        into.add("again");
      }
    }
  }

  /** The word that the one at the place depends on, as far as the words before it show. */
  private @Nullable Head head(Words words, int at) {
    int i = at - 1;
    while (i >= 0
        && (grammar.is(words.lower(i), WordClass.AUXILIARY)
                && !words.lower(i).equals("to")
                && !verbs.is(words.lower(i), SpeechVerbs.Kind.NEED)
            || small.is(words.lower(i), FactWords.Kind.ASIDE) && !words.lower(i).equals("to")
            || small.is(words.lower(i), FactWords.Kind.NOT))) {
      i--;
    }
    if (words.lower(i).equals("to")) {
      return found(words, i - 1, "to", at);
    }
    if (words.lower(at).endsWith("ing") && small.is(words.lower(i), FactWords.Kind.FROM)) {
      return found(words, i - 1, words.lower(i).equals("from") ? "from" : "of", at);
    }
    if (words.lower(at).endsWith("ing") && knows(words, i)) {
      return new Head(i, "ing");
    }
    return clause(words, at, i);
  }

  private boolean knows(Words words, int at) {
    return !verbs.of(words.lower(at)).isEmpty();
  }

  /** The nearest known word before the place, not beyond the clause. */
  private @Nullable Head found(Words words, int from, String link, int at) {
    for (int i = from; i >= Math.max(0, from - 7); i--) {
      if (knows(words, i)) {
        return new Head(i, link);
      }
      if (small.is(words.lower(i), FactWords.Kind.BOUND)) {
        return null;
      }
    }
    return null;
  }

  /** The verb whose clause or object the word is part of. */
  private @Nullable Head clause(Words words, int at, int from) {
    List<Integer> passed = new ArrayList<>();
    for (int i = from; i >= Math.max(0, at - FAR); i--) {
      String word = words.lower(i);
      if (words.strong(i) || words.comma(i) || words.quote(i)) {
        return null;
      }
      if (knows(words, i) && !grammar.is(words.lower(i - 1), WordClass.DETERMINER)) {
        boolean that = passed.stream().anyMatch(k -> small.is(words.lower(k), FactWords.Kind.THAT));
        boolean near = passed.size() <= 3;
        return new Head(i, that ? "that" : near ? "object" : "clause");
      }
      if (word.equals("and")
          || word.equals("but")
          || word.equals("because")
          || word.equals("who")) {
        return null;
      }
      passed.add(i);
    }
    return null;
  }
}
