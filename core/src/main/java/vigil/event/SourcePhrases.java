package vigil.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the phrase for the speaker beside a cue, by signs and function words alone. */
final class SourcePhrases {
  private static final int LONGEST = 30;
  private static final int LONGEST_CLAUSE = 150;
  private final Grammar grammar;

  SourcePhrases(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A stretch of tokens, the second number excluded. */
  record Range(int from, int to) {}

  /** Whether the phrase is a personal pronoun alone. */
  boolean pronoun(Words words, Range phrase) {
    return phrase.to() - phrase.from() == 1 && is(words, phrase.from(), WordClass.PERSONAL);
  }

  /** The first token of the verb group that the cue ends. */
  int verbGroup(Words words, int cue) {
    int at = cue;
    while (at > 0
        && (is(words, at - 1, WordClass.AUXILIARY) || is(words, at - 1, WordClass.FILLER))) {
      at--;
    }
    return at;
  }

  /** The subject that ends before the token, with its apposition or relative clause. */
  @Nullable Range before(Words words, int end, Set<Integer> verbs) {
    if (words.comma(end - 1)) {
      return apposed(words, end, verbs);
    }
    if (is(words, end - 1, WordClass.RELATIVE)) {
      int head = words.comma(end - 2) ? end - 2 : end - 1;
      Range name = name(words, head);
      return name == null ? phrase(words, head, verbs) : name;
    }
    if (is(words, end - 1, WordClass.COORDINATOR)) {
      return first(words, clauseStart(words, end - 1), verbs);
    }
    return phrase(words, end, verbs);
  }

  /** "Went to Aden to see Amal Noor, who": a name behind a preposition stands alone. */
  private @Nullable Range name(Words words, int end) {
    int from = end;
    while (words.capital(from - 1)) {
      from--;
    }
    boolean object = words.lower(from - 1).equals("with") || words.lower(from - 1).equals("to");
    return from < end && object ? new Range(from, end) : null;
  }

  /** "A, a B of C, said": the phrase before the apposition, joined with it. */
  private @Nullable Range apposed(Words words, int end, Set<Integer> verbs) {
    int open = end - 2;
    while (open > 0 && !words.comma(open) && !words.quote(open) && !words.strong(open)) {
      open--;
    }
    if (!words.comma(open)) {
      return phrase(words, end - 1, verbs);
    }
    Range head = phrase(words, open, verbs);
    if (head != null
        && is(words, head.from(), WordClass.DETERMINER)
        && words.comma(head.from() - 1)) {
      Range outer = phrase(words, head.from() - 1, verbs);
      head = outer == null ? head : outer;
    }
    head = head == null ? null : outside(words, head, verbs);
    return head == null ? phrase(words, end - 1, verbs) : new Range(head.from(), end - 1);
  }

  /** "A, who met B, C's brother, said": what lies in a clause about A is A's. */
  private Range outside(Words words, Range head, Set<Integer> verbs) {
    int at = head.from();
    while (at > 0 && is(words, at - 1, WordClass.AUXILIARY)) {
      at--;
    }
    boolean about = is(words, at - 1, WordClass.RELATIVE) && words.comma(at - 2);
    Range whom = about ? phrase(words, at - 2, verbs) : null;
    return whom == null ? head : whom;
  }

  /** The noun phrase that ends before the token, or before an aside in brackets. */
  private @Nullable Range phrase(Words words, int before, Set<Integer> verbs) {
    int end = withoutAside(words, before);
    if (is(words, end - 1, WordClass.PERSONAL)) {
      return new Range(end - 1, end);
    }
    int from = end;
    while (from > 0
        && end - from < LONGEST
        && !words.bound(from - 1)
        && !opensClause(words, from - 1)) {
      if (verbs.contains(from - 1) || is(words, from - 1, WordClass.AUXILIARY)) {
        break;
      }
      from--;
    }
    if (from < end && coordinator(words, from) && !capitalName(words, from)) {
      from++;
    }
    from = ofPlural(words, trim(words, from, end), end);
    return from < end && words.word(end - 1) ? new Range(from, end) : null;
  }

  /** "A man police say was shot": an article of one is none of the plural that speaks. */
  private int ofPlural(Words words, int from, int end) {
    boolean one = words.lower(from).equals("a") || words.lower(from).equals("an");
    String last = words.lower(end - 1);
    boolean plural =
        is(words, end - 1, WordClass.PLURAL) || last.endsWith("s") && !last.endsWith("ss");
    if (!one || !plural || end - from < 3 || words.capital(end - 1)) {
      return from;
    }
    for (int i = from + 1; i < end - 1; i++) {
      if (is(words, i, WordClass.SEVERAL)
          || is(words, i, WordClass.PREPOSITION)
          || !words.word(i)) {
        return from;
      }
    }
    return end - 1;
  }

  private static int withoutAside(Words words, int end) {
    int open = end - 1;
    if (words.lower(open).equals(")")) {
      while (open > 0 && !words.lower(open).equals("(")) {
        open--;
      }
    }
    return open < end - 1 && open > 0 ? open : end;
  }

  private boolean capitalName(Words words, int at) {
    return at > 0 && words.capital(at);
  }

  private boolean coordinator(Words words, int at) {
    return is(words, at, WordClass.COORDINATOR);
  }

  private boolean opensClause(Words words, int at) {
    String word = words.lower(at);
    return is(words, at, WordClass.SUBORDINATOR) && !is(words, at, WordClass.PREPOSITION)
        || word.equals("but")
        || word.equals("which")
        || word.equals("who")
        || word.equals("as");
  }

  /** Passes over what stands before the subject: "On Monday", "In a statement", "later". */
  private int trim(Words words, int from, int end) {
    int at = from;
    while (at < end - 1 && opening(words, at)) {
      at = is(words, at, WordClass.PREPOSITION) ? afterAdverbial(words, at, end) : at + 1;
    }
    return at;
  }

  private boolean opening(Words words, int at) {
    boolean noun = words.capital(at) && at > 0 && !is(words, at, WordClass.TIME);
    return !noun
        && (is(words, at, WordClass.PREPOSITION)
            || is(words, at, WordClass.FILLER) && !some(words, at)
            || is(words, at, WordClass.TIME)
            || is(words, at, WordClass.COORDINATOR)
            || is(words, at, WordClass.SUBORDINATOR) && !is(words, at, WordClass.DETERMINER));
  }

  private boolean some(Words words, int at) {
    return is(words, at, WordClass.DETERMINER);
  }

  private int afterAdverbial(Words words, int at, int end) {
    int last = at;
    for (int i = at + 1; i < end - 1; i++) {
      if (is(words, i, WordClass.TIME)) {
        last = i;
      }
    }
    if (last > at) {
      return last + 1;
    }
    for (int i = end - 1; i > at + 1; i--) {
      if (is(words, i, WordClass.DETERMINER) || is(words, i, WordClass.PERSONAL)) {
        return i;
      }
    }
    return at + 1;
  }

  /** The first noun phrase from the token on: the subject of the clause that begins there. */
  @Nullable Range first(Words words, int start, Set<Integer> verbs) {
    int from = start;
    while (from < words.size() && !words.word(from)) {
      from++;
    }
    if (is(words, from, WordClass.PREPOSITION)
        || is(words, from, WordClass.SUBORDINATOR)
        || is(words, from, WordClass.FILLER)) {
      int comma = words.nextBound(from);
      from = comma < words.size() && words.comma(comma) ? comma + 1 : from;
    }
    int to = from;
    while (to < words.size()
        && to - from < LONGEST
        && !words.bound(to)
        && !verb(words, to, from, verbs)) {
      to++;
    }
    return to > from ? new Range(from, to) : null;
  }

  private boolean verb(Words words, int at, int from, Set<Integer> verbs) {
    return is(words, at, WordClass.AUXILIARY)
        || is(words, at, WordClass.RELATIVE) && at > from
        || verbs.contains(at) && at > from
        || at > from && (pastForm(words, at) || is(words, at, WordClass.PAST))
        || is(words, at, WordClass.FILLER) && at > from;
  }

  /** Whether the word looks like a verb in the past: lower case, ending in "ed". */
  static boolean pastForm(Words words, int at) {
    return words.lower(at).length() > 4
        && words.lower(at).endsWith("ed")
        && !words.capital(at)
        && !words.lower(at - 1).equals("the");
  }

  /** The speaker after "according to", or after an inverted verb. */
  @Nullable Range after(Words words, int start, Set<Integer> verbs) {
    int to = start;
    while (to < words.size()
        && to - start < LONGEST
        && !words.bound(to)
        && !stops(words, to, start, verbs)) {
      to++;
    }
    while (to > start + 1 && trailing(words, to - 1)) {
      to--;
    }
    int more = apposition(words, to, verbs);
    return to > start ? new Range(start, more) : null;
  }

  private boolean stops(Words words, int at, int start, Set<Integer> verbs) {
    return at > start
        && (is(words, at, WordClass.AUXILIARY)
            || opensClause(words, at)
            || is(words, at, WordClass.TIME) && is(words, at - 1, WordClass.PREPOSITION)
            || is(words, at, WordClass.PERSONAL)
            || verbs.contains(at) && !words.lower(at - 1).equals("the"));
  }

  /** The same without what stands after a preposition: "Iran" of "Iran in its drills". */
  @Nullable Range head(Words words, int start, Set<Integer> verbs) {
    Range range = after(words, start, verbs);
    for (int i = start + 1; range != null && i < range.to(); i++) {
      if (is(words, i, WordClass.PREPOSITION) && !words.lower(i).equals("of")) {
        return new Range(start, i);
      }
    }
    return range;
  }

  private boolean trailing(Words words, int at) {
    return is(words, at, WordClass.PREPOSITION)
        || is(words, at, WordClass.TIME)
        || is(words, at, WordClass.COORDINATOR)
        || is(words, at, WordClass.FILLER)
        || is(words, at, WordClass.ISSUED);
  }

  /** The end of ", a spokesman for B," after the token; the token itself where there is none. */
  private int apposition(Words words, int comma, Set<Integer> verbs) {
    if (!words.lower(comma).equals(",")) {
      return comma;
    }
    boolean clause = is(words, comma + 1, WordClass.RELATIVE);
    boolean noun = is(words, comma + 1, WordClass.DETERMINER) || clause;
    int close = words.nextBound(comma + 1);
    boolean deed = !clause && verbs.stream().anyMatch(v -> v > comma + 1 && v < close);
    return noun
            && !deed
            && close < words.size()
            && words.lower(close).equals(",")
            && close - comma < 14
        ? close
        : comma;
  }

  /** The first token of the clause that the token stands in, as far as signs show it. */
  int clauseStart(Words words, int at) {
    int from = at;
    while (from > 0
        && at - from < LONGEST_CLAUSE
        && !words.strong(from - 1)
        && !words.quote(from - 1)) {
      from--;
    }
    return from;
  }

  boolean is(Words words, int index, WordClass type) {
    return grammar.is(words.lower(index), type);
  }
}
