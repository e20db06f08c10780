package vigil.event;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;

/** Finds the stretches of a sentence that are a speaker's word, once cue and speaker are known. */
final class StatementContent {
  private static final int LONGEST = 150;
  private final Grammar grammar;
  private final Cues cues;

  StatementContent(Grammar grammar, Cues cues) {
    this.grammar = grammar;
    this.cues = cues;
  }

  /**
   * What a saying verb says: what follows it, or what stands before ", police said".
   *
   * @param from the first token of speaker and cue
   * @param to the token after the last of them
   */
  List<Span> ofVerb(Words words, Cue cue, int from, int to) {
    if (parenthetical(words, cue, from, to)) {
      return around(words, from, words.nextBound(to));
    }
    boolean act = cue.act() && !introduced(words, to) && cue.content() != Cue.Content.WORDS;
    List<Span> content = act ? act(words, to) : behind(words, cue, to);
    return cue.stance() == Attribution.Stance.DENIES ? upToNextSaying(words, to, content) : content;
  }

  /** What follows the cue: its clause, or the words between marks of quotation alone. */
  List<Span> behind(Words words, Cue cue, int to) {
    return cue.content() == Cue.Content.WORDS ? quoted(words, to) : after(words, to);
  }

  /** The quotation that begins there, if one does. */
  private static List<Span> quoted(Words words, int from) {
    int opens = words.word(from) || words.quote(from) ? from : from + 1;
    for (int i = opens + 1; words.quote(opens) && i < words.size(); i++) {
      if (words.quote(i)) {
        return List.of(words.span(opens, i + 1));
      }
    }
    return List.of();
  }

  /**
   * "Denied the raid and said that it had helped", "…, saying": what is said then is not denied.
   */
  private List<Span> upToNextSaying(Words words, int from, List<Span> content) {
    for (int i = from; i + 1 < words.size(); i++) {
      boolean comma = words.comma(i);
      boolean joins = words.lower(i).equals("and") || words.lower(i).equals("but") || comma;
      Cue next = joins ? cues.at(words, i + 1) : null;
      if (next != null && next.place() == Cue.Place.SUBJECT && (!comma || next.participle())) {
        int last = words.comma(i - 1) ? i - 1 : i;
        if (last <= from) {
          return List.of();
        }
        int end = words.span(from, last).end();
        return content.stream()
            .filter(s -> s.start() < end)
            .map(s -> new Span(s.start(), Math.min(s.end(), end)))
            .toList();
      }
    }
    return content;
  }

  /**
   * "Vowed revenge after the raid", "blamed the front, which holds the hills": what the act came
   * after, and what is said of somebody in it, is the report's own word.
   */
  private List<Span> act(Words words, int from) {
    int end = from;
    while (end < words.size()
        && !is(words.lower(end), WordClass.OCCASION)
        && !(words.comma(end) && is(words.lower(end + 1), WordClass.RELATIVE))) {
      end++;
    }
    List<Span> whole = after(words, from);
    if (whole.isEmpty() || end == words.size() || end == from) {
      return whole;
    }
    int cut = words.span(from, end).end();
    return whole.stream()
        .filter(s -> s.start() < cut)
        .map(s -> new Span(s.start(), Math.min(s.end(), cut)))
        .toList();
  }

  boolean parenthetical(Words words, Cue cue, int from, int to) {
    if (from < 2 || !(words.comma(from - 1) || words.quote(from - 1))) {
      return false;
    }
    return closed(words, cue, to);
  }

  /** Whether nothing but adverbials and a hearer stand between the cue and the next sign. */
  private boolean closed(Words words, Cue cue, int to) {
    int bound = words.nextBound(to);
    if (words.strong(bound) || words.quote(bound) && !words.end(bound)) {
      return false;
    }
    if (bound == to) {
      return true;
    }
    String next = words.lower(to);
    boolean adverbial =
        is(next, WordClass.PREPOSITION)
            || is(next, WordClass.TIME)
            || is(next, WordClass.FILLER)
            || next.endsWith("ing")
            || cue.content() == Cue.Content.HEARER;
    return adverbial && !clauseIn(words, to, bound);
  }

  private boolean clauseIn(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.lower(i);
      if (is(word, WordClass.AUXILIARY) || word.equals("that") || is(word, WordClass.PERSONAL)) {
        return true;
      }
    }
    return false;
  }

  /** All of the sentence before the one token and after the other. */
  private List<Span> around(Words words, int before, int after) {
    List<Span> content = new ArrayList<>();
    int start = start(words, before);
    if (start < before) {
      content.add(words.span(start, before));
    }
    boolean aside = before > 0 && words.quote(before - 1) && words.lower(after + 1).endsWith("ing");
    if (!words.end(after) && !aside && goesOn(words, after)) {
      content.add(words.span(after, Math.min(words.size(), after + LONGEST)));
    }
    return content;
  }

  private boolean goesOn(Words words, int after) {
    String next = words.lower(after + 1);
    return !next.equals("but") && !next.equals("while") && !is(next, WordClass.RELATIVE);
  }

  private static int start(Words words, int before) {
    int earliest = Math.max(0, before - LONGEST);
    for (int i = before - 1; i > earliest; i--) {
      if (words.lower(i).equals(";")) {
        return i + 1;
      }
    }
    return earliest;
  }

  /** From the token to the end of the clause that begins there. */
  List<Span> after(Words words, int from) {
    int end = from;
    int limit = Math.min(words.size(), from + LONGEST);
    while (end < limit && !words.lower(end).equals(";") && !turns(words, end)) {
      end++;
    }
    return end > from ? List.of(words.span(from, end)) : List.of();
  }

  /** ", while": another subject's clause begins. */
  private static boolean turns(Words words, int at) {
    String next = words.lower(at + 1);
    return words.lower(at).equals(",") && (next.equals("while") || next.equals("whereas"));
  }

  /** What "according to X" holds for: the sentence without it. */
  List<Span> ofSentence(Words words, int from, int to) {
    List<Span> content = new ArrayList<>();
    int start = start(words, from);
    if (start < from) {
      content.add(words.span(start, from));
    }
    if (!words.end(to) && !(words.comma(to) && is(words.lower(to + 1), WordClass.RELATIVE))) {
      content.addAll(after(words, to));
    }
    return content;
  }

  /** What "a term used by X" holds for: the phrase before it. */
  List<Span> term(Words words, int cue) {
    int end = words.comma(cue - 1) ? cue - 1 : cue;
    int from = end;
    while (from > 0 && !words.bound(from - 1) && !words.lower(from - 1).equals("as")) {
      from--;
    }
    return from < end ? List.of(words.span(from, end)) : List.of();
  }

  /**
   * What something is called: what follows "as" in the clause, or the cue itself where that may be.
   */
  List<Span> naming(Words words, int to, boolean bare) {
    int end = words.nextBound(to);
    for (int i = to; i < end; i++) {
      if (words.lower(i).equals("as") && i + 1 < end) {
        return List.of(words.span(i + 1, end));
      }
    }
    return bare && end > to ? List.of(words.span(to, end)) : List.of();
  }

  /** What "reportedly" holds for: the rest of its clause. */
  List<Span> onward(Words words, int from, int to) {
    int start = words.end(to) || words.comma(to) && from > 0 ? 0 : to;
    int end = words.nextBound(words.comma(to) ? to + 1 : to);
    return start < end ? List.of(words.span(start, end)) : List.of();
  }

  /** The stretch between the signs around the token. */
  List<Span> clause(Words words, int at) {
    int start = at;
    while (start > 0 && !words.bound(start - 1)) {
      start--;
    }
    return List.of(words.span(start, words.nextBound(at)));
  }

  /** Whether a statement or a quotation follows: "that", a colon, a mark of quotation. */
  boolean introduced(Words words, int to) {
    String next = words.lower(to);
    return next.equals("that")
        || next.equals(":")
        || words.quote(to) && !words.end(to)
        || next.equals(",") && words.quote(to + 1) && !words.end(to + 1);
  }

  private boolean is(String word, WordClass type) {
    return grammar.is(word, type);
  }
}
