package vigil.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.CueFinder.Found;

/**
 * Finds who says what within one sentence: cue, speaker and the stretches that are the speaker's
 * word.
 */
final class StatementFinder {
  private static final int NEAR = 4;

  /** Who does not take them leaves open what others say. */
  private static final Set<Attribution.Stance> SIDES =
      EnumSet.of(
          Attribution.Stance.CONFIRMS, Attribution.Stance.DENIES, Attribution.Stance.DISOWNS);

  private final Grammar grammar;
  private final Cues cues;
  private final CueFinder finder;
  private final SourcePhrases phrases;
  private final StatementContent contents;
  private final HeadlineSpeech headlines;

  StatementFinder(Grammar grammar, Cues cues, SpeakerWords speakers, DenialWords denials) {
    this.grammar = grammar;
    this.cues = cues;
    this.finder = new CueFinder(cues, grammar, denials);
    this.phrases = new SourcePhrases(grammar);
    this.contents = new StatementContent(grammar, cues);
    this.headlines = new HeadlineSpeech(grammar, speakers, contents);
  }

  /** The sentence's statements, in the order of their cues. Quotations are added by others. */
  List<Statement> in(Words words, Set<Integer> triggers) {
    List<Statement> statements = new ArrayList<>();
    Set<Integer> verbs = new HashSet<>(triggers);
    for (Found found : finder.in(words)) {
      Span cue = words.span(found.from(), found.to());
      boolean taken =
          statements.stream().anyMatch(s -> s.source() != null && s.source().contains(cue));
      Statement statement = taken ? null : statement(words, found, verbs, statements);
      if (statement != null) {
        statements.add(statement);
        verbs.add(found.from());
      }
    }
    OtherSubjects.part(words, statements);
    Statement headline = statements.isEmpty() ? headlines.statement(words) : null;
    if (headline != null) {
      statements.add(headline);
    }
    return statements;
  }

  private @Nullable Statement statement(
      Words words, Found found, Set<Integer> verbs, List<Statement> before) {
    return switch (found.cue().place()) {
      case SUBJECT -> spoken(words, found, verbs, before);
      case AFTER -> cited(words, found, verbs);
      case NONE -> hedged(words, found);
      case NOT -> null;
    };
  }

  private @Nullable Statement spoken(
      Words words, Found found, Set<Integer> verbs, List<Statement> before) {
    int group = phrases.verbGroup(words, found.from());
    if (!found.cue().participle() && noun(words, found.from(), group)
        || adjective(words, found)
        || words.lower(group - 1).equals("to") && !told(words, found, group)) {
      return null;
    }
    if (passive(words, group, found.from())) {
      return passive(words, found, verbs);
    }
    if (found.cue().participle() && group == found.from()) {
      return found.cue().content() == Cue.Content.QUOTED
          ? cited(words, found, verbs)
          : participle(words, found, verbs, before);
    }
    boolean negated = negated(words, group, found);
    boolean silent = found.cue().stance() == Attribution.Stance.ASSERTS && negated;
    Statement said = silent ? null : active(words, found, group, verbs);
    return said != null && negated && SIDES.contains(said.stance()) ? said.open() : said;
  }

  /** "has not said when": nothing is said. */
  private static boolean negated(Words words, int group, Found found) {
    for (int i = group; i < found.from(); i++) {
      String word = words.lower(i);
      if (word.equals("not")
          || word.equals("never")
          || word.equals("neither")
          || word.equals("nor")
          || word.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  /** "new reports say": what looks like a cue is the subject of the next one. */
  private boolean adjective(Words words, Found found) {
    Cue next = cues.at(words, found.to());
    return next != null && next.place() == Cue.Place.SUBJECT && !next.participle();
  }

  /** "called to report that", but not "declined to say that". */
  private boolean told(Words words, Found found, int group) {
    return words.lower(found.to()).equals("that")
        && !phrases.is(words, group - 2, WordClass.SUBJECTLESS);
  }

  private @Nullable Statement active(Words words, Found found, int group, Set<Integer> verbs) {
    boolean inverted = inverted(words, found, group, verbs);
    SourcePhrases.Range source =
        inverted ? phrases.after(words, found.to(), verbs) : phrases.before(words, group, verbs);
    if (source == null || nobody(words, source) || bare(words, found) && !plural(words, source)) {
      return null;
    }
    Made made = new Made(found, source, inverted);
    boolean aside =
        found.cue().content() == Cue.Content.ASIDE || found.cue().content() == Cue.Content.NAMING;
    if (aside && !made.aside(words, contents)) {
      return named(words, found, source);
    }
    Statement statement = made.statement(words, contents);
    return ownDeed(words, found, verbs) ? statement.admitting() : statement;
  }

  /** "claimed the attack": a deed behind the cue, with nothing but its article between. */
  private boolean ownDeed(Words words, Found found, Set<Integer> verbs) {
    boolean claims =
        found.to() == found.from() + 1
            && phrases.is(words, found.from(), WordClass.CLAIM)
            && phrases.is(words, found.to(), WordClass.DETERMINER)
            && !words.lower(found.to()).equals("that");
    int at = found.to() + 1;
    while (claims && at < found.to() + NEAR && plain(words, at) && !verbs.contains(at)) {
      at++;
    }
    boolean deed = claims && verbs.contains(at);
    return deed && (!words.word(at + 1) || phrases.is(words, at + 1, WordClass.PREPOSITION));
  }

  private boolean plain(Words words, int at) {
    return words.word(at) && !phrases.is(words, at, WordClass.AUXILIARY);
  }

  /** "praised them as heroes": no statement, but the speaker's wording. */
  private @Nullable Statement named(Words words, Found found, SourcePhrases.Range source) {
    boolean naming = found.cue().content() == Cue.Content.NAMING;
    List<Span> wording = contents.naming(words, found.to(), naming);
    if (wording.isEmpty()) {
      return null;
    }
    Cue cue = found.cue();
    return new Statement(
        words.sentence().index(),
        words.span(source.from(), source.to()),
        words.span(found.from(), found.to()),
        List.of(),
        wording,
        cue.stance(),
        cue.certainty(),
        cue.act());
  }

  /**
   * "nobody said", a lone "the" where no noun is seen, and "we said", which is the report's own
   * voice or that of a quotation around it.
   */
  private boolean nobody(Words words, SourcePhrases.Range source) {
    return source.to() - source.from() == 1
        && (phrases.is(words, source.from(), WordClass.NOBODY)
            || phrases.is(words, source.from(), WordClass.ARTICLE)
            || phrases.is(words, source.from(), WordClass.FIRST));
  }

  /** "report", "claim": a verb only after a plural. */
  private boolean bare(Words words, Found found) {
    return found.to() == found.from() + 1 && phrases.is(words, found.from(), WordClass.BARE);
  }

  private boolean plural(Words words, SourcePhrases.Range source) {
    for (int i = source.from(); i < source.to(); i++) {
      if (words.lower(i).endsWith("s")
          || phrases.is(words, i, WordClass.PLURAL)
          || words.lower(i).equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** What a speaker and a cue make: the statement with its content. */
  private record Made(Found found, SourcePhrases.Range source, boolean inverted) {
    boolean aside(Words words, StatementContent contents) {
      int to = inverted ? source.to() : found.to();
      return contents.introduced(words, to)
          || contents.parenthetical(words, found.cue(), Math.min(source.from(), found.from()), to);
    }

    Statement statement(Words words, StatementContent contents) {
      int from = Math.min(source.from(), found.from());
      int to = Math.max(source.to(), found.to());
      List<Span> content = contents.ofVerb(words, found.cue(), from, inverted ? to : found.to());
      return StatementFinder.statement(
          words, found, words.span(source.from(), source.to()), content);
    }
  }

  static Statement statement(Words words, Found found, @Nullable Span source, List<Span> content) {
    Cue cue = found.cue();
    Span span = words.span(found.from(), found.to());
    int sentence = words.sentence().index();
    List<Span> wording = cue.content() == Cue.Content.TERM ? content : List.of();
    return new Statement(
        sentence, source, span, content, wording, cue.stance(), cue.certainty(), cue.act());
  }

  /** "the reports", "his claims", "according to reports": a noun that is spelt like a cue. */
  private boolean noun(Words words, int cue, int group) {
    String before = words.lower(cue - 1);
    boolean adjoined =
        grammar.is(before, WordClass.DETERMINER)
            || grammar.is(before, WordClass.PREPOSITION)
            || before.equals("'s")
            || before.equals("-");
    return group == cue && adjoined && !before.equals("that") && !before.equals("all");
  }

  private boolean passive(Words words, int group, int cue) {
    if (!words.lower(cue).endsWith("ed") && !words.lower(cue).equals("told")) {
      return false;
    }
    for (int i = group; i < cue; i++) {
      String word = words.lower(i);
      if (word.equals("was")
          || word.equals("were")
          || word.equals("is")
          || word.equals("are")
          || word.startsWith("be")
          || word.equals("being")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "was denounced by the union": the speaker stands after "by"; without one there is no statement.
   */
  private @Nullable Statement passive(Words words, Found found, Set<Integer> verbs) {
    String next = words.lower(found.to());
    if (!next.equals("by")) {
      boolean told = !found.cue().act() && (next.equals("that") || next.equals("to"));
      return told
          ? statement(words, found, null, contents.ofSentence(words, found.from(), found.to()))
          : null;
    }
    SourcePhrases.Range source = phrases.after(words, found.to() + 1, verbs);
    if (source == null) {
      return null;
    }
    List<Span> content = contents.after(words, source.to());
    return statement(words, found, words.span(source.from(), source.to()), content);
  }

  /**
   * "…, saying that": the speaker is the one who said what stands before, or the sentence's
   * subject.
   */
  private @Nullable Statement participle(
      Words words, Found found, Set<Integer> verbs, List<Statement> before) {
    List<Span> content = contents.behind(words, found.cue(), found.to());
    SourcePhrases.Range quoted =
        words.lower(found.from() - 1).equals("as") ? quoted(words, found, verbs) : null;
    if (quoted != null) {
      return statement(words, found, words.span(quoted.from(), quoted.to()), content);
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).source() != null) {
        return statement(words, found, before.get(i).source(), content);
      }
    }
    int start = phrases.clauseStart(words, found.from());
    SourcePhrases.Range source = start < found.from() ? phrases.first(words, start, verbs) : null;
    return source != null && source.to() <= found.from()
        ? statement(words, found, words.span(source.from(), source.to()), content)
        : null;
  }

  /** "A quoted B as saying", "B was quoted as saying", "B was quoted by A as saying": B. */
  private SourcePhrases.@Nullable Range quoted(Words words, Found saying, Set<Integer> verbs) {
    int as = saying.from() - 1;
    for (int i = as - 1; i >= Math.max(0, as - 20); i--) {
      Cue cue = cues.at(words, i);
      if (cue != null && cue.content() == Cue.Content.QUOTED) {
        int group = phrases.verbGroup(words, i);
        boolean passive = i + 1 == as || words.lower(i + 1).equals("by");
        return passive ? phrases.before(words, group, verbs) : new SourcePhrases.Range(i + 1, as);
      }
    }
    return null;
  }

  /** "…, said the minister." */
  private boolean inverted(Words words, Found found, int group, Set<Integer> verbs) {
    if (group != found.from() || found.cue().content() == Cue.Content.HEARER) {
      return false;
    }
    boolean quoted = words.quote(group - 1);
    if (!quoted && !words.lower(group - 1).equals(",")) {
      return false;
    }
    if (!words.word(found.to())
        || words.lower(found.to()).equals("that")
        || grammar.is(words.lower(found.to()), WordClass.TIME)
        || grammar.is(words.lower(found.to()), WordClass.PREPOSITION)) {
      return false;
    }
    return quoted || !verbBefore(words, found.to(), words.nextBound(found.to()), verbs);
  }

  private boolean verbBefore(Words words, int from, int to, Set<Integer> verbs) {
    for (int i = from; i < to; i++) {
      if (phrases.is(words, i, WordClass.AUXILIARY)
          || verbs.contains(i)
          || SourcePhrases.pastForm(words, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Statement cited(Words words, Found found, Set<Integer> verbs) {
    SourcePhrases.Range source =
        found.cue().content() == Cue.Content.TERM
            ? phrases.head(words, found.to(), verbs)
            : phrases.after(words, found.to(), verbs);
    if (source == null) {
      return null;
    }
    List<Span> content =
        found.cue().content() == Cue.Content.TERM
            ? contents.term(words, found.from())
            : contents.ofSentence(words, found.from(), source.to());
    return statement(words, found, words.span(source.from(), source.to()), content);
  }

  private Statement hedged(Words words, Found found) {
    List<Span> content =
        found.cue().content() == Cue.Content.ONWARD
            ? contents.onward(words, found.from(), found.to())
            : wide(words, found)
                ? contents.ofSentence(words, found.from(), found.to())
                : contents.clause(words, found.from());
    return statement(words, found, null, content);
  }

  /** Whether a hedge holds for its whole sentence: "it is believed that", "is said to". */
  private static boolean wide(Words words, Found found) {
    String last = found.cue().words().get(found.cue().words().size() - 1);
    String next = words.lower(found.to());
    return last.equals("to") || next.equals("to") || next.equals("that");
  }
}
