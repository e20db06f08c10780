package vigil.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.ResolvedBy;
import vigil.plover.Certainty;

/**
 * Who says what in one report, worked out once. Immutable after construction; safe for many
 * threads.
 */
public final class ReportSpeakers implements Speakers {
  private static final double SURE = 0.5;
  private final Mentions mentions;
  private final String text;
  private final SpeakerKinds kinds;
  private final Grammar grammar;
  private final Denials denials;
  private final List<Words> words;
  private final boolean cased;
  private final List<Span> speakers = new ArrayList<>();
  private final List<List<Statement>> bySentence = new ArrayList<>();

  ReportSpeakers(
      Mentions mentions,
      Grammar grammar,
      Denials denials,
      StatementFinder finder,
      SpeakerKinds kinds) {
    this.mentions = mentions;
    this.kinds = kinds;
    this.grammar = grammar;
    this.denials = denials;
    Annotated annotated = mentions.annotated();
    this.text = annotated.document().text();
    this.cased = cased(text);
    List<Words> sentences = annotated.sentences().stream().map(Words::new).toList();
    this.words = sentences;
    List<Set<Integer>> verbs = verbs(annotated, sentences);
    for (int i = 0; i < sentences.size(); i++) {
      List<Statement> found = new ArrayList<>();
      finder.in(sentences.get(i), verbs.get(i)).forEach(f -> found.add(withoutTime(f)));
      bySentence.add(found);
    }
    OpenSpeech.add(grammar, sentences, bySentence);
    List<Span> quotes = Quotes.of(text, annotated.sentences());
    bySentence.forEach(found -> found.replaceAll(s -> within(quotes, s)));
    List<Statement> loose = QuotedSpeech.assign(annotated.sentences(), quotes, bySentence);
    spread(annotated.sentences(), loose);
    bySentence.stream()
        .flatMap(List::stream)
        .map(Statement::source)
        .filter(s -> s != null && !kinds.pronoun(text, s))
        .sorted()
        .distinct()
        .forEach(speakers::add);
  }

  /** Who speaks inside a quotation says nothing beyond its end. */
  private static Statement within(List<Span> quotes, Statement statement) {
    Span cue = statement.cue();
    for (Span quote : quotes) {
      if (cue != null && quote.contains(cue)) {
        return statement.until(quote.end());
      }
    }
    return statement;
  }

  /** "A month later the victim" is the victim; "tonight" is nobody. */
  private Statement withoutTime(Statement statement) {
    Span source = statement.source();
    Span time = source == null ? null : mentions.times().in(source).map(t -> t.span()).orElse(null);
    if (source == null || time == null || time.start() != source.start()) {
      return statement;
    }
    boolean words =
        time.of(text).indexOf(' ') > 0 || Character.isLowerCase(text.charAt(time.start()));
    if (words && time.end() >= source.end()) {
      return statement.by(null);
    }
    int rest = time.end();
    while (rest < source.end() && (text.charAt(rest) == ' ' || text.charAt(rest) == ',')) {
      rest++;
    }
    boolean parted = rest > time.end() && rest < source.end();
    return words && parted ? statement.by(new Span(rest, source.end())) : statement;
  }

  /** For each sentence, the numbers of the tokens at which its triggers begin. */
  private static List<Set<Integer>> verbs(Annotated annotated, List<Words> sentences) {
    List<Set<Integer>> verbs = new ArrayList<>();
    sentences.forEach(s -> verbs.add(new HashSet<>()));
    for (Trigger trigger : annotated.triggers()) {
      int start = sentences.get(trigger.sentence()).at(trigger.span().start());
      verbs.get(trigger.sentence()).add(start);
    }
    return verbs;
  }

  /** Puts each statement down in every sentence that its content reaches. */
  private void spread(List<Sentence> sentences, List<Statement> loose) {
    List<Statement> all = new ArrayList<>(loose);
    bySentence.forEach(all::addAll);
    bySentence.forEach(List::clear);
    for (Statement statement : all) {
      int last = -1;
      List<Span> spans = new ArrayList<>(statement.content());
      spans.addAll(statement.wording());
      for (Span content : spans) {
        for (int i = first(sentences, content.start());
            i < sentences.size() && sentences.get(i).span().start() < content.end();
            i++) {
          if (i != last && !bySentence.get(i).contains(statement)) {
            bySentence.get(i).add(statement);
          }
          last = i;
        }
      }
    }
  }

  private static int first(List<Sentence> sentences, int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Who only disowns a deed says nothing of what else the words tell. */
  @Override
  public List<Attribution> of(int sentence, Span span) {
    return chain(
        statements(sentence, span).stream()
            .filter(s -> s.stance() != Attribution.Stance.DISOWNS)
            .toList());
  }

  private List<Attribution> chain(List<Statement> statements) {
    List<Attribution> chain = new ArrayList<>();
    for (Statement statement : statements) {
      Attribution next = attribution(statement);
      Attribution before = chain.isEmpty() ? null : chain.get(chain.size() - 1);
      if (before != null && citesItself(before, next)) {
        boolean plain = before.stance() == Attribution.Stance.ASSERTS;
        chain.set(chain.size() - 1, plain ? next : before);
      } else {
        chain.add(next);
      }
    }
    return chain.isEmpty() ? List.of(Attribution.author()) : chain;
  }

  /** "The ministry said that it had warned of it": one speaker, twice in the words. */
  private static boolean citesItself(Attribution outer, Attribution inner) {
    return outer.id() != null && outer.id().equals(inner.id())
        || outer.id() == null && outer.name() != null && outer.name().equals(inner.name());
  }

  /** The chain for a trigger; what the reader saw counts where the rules see nobody. */
  public List<Attribution> of(Trigger trigger) {
    DeniedDeed deed = deed(trigger);
    List<Attribution> chain = chain(deed.tellers());
    if (deed.given()) {
      return chain;
    }
    boolean author = chain.get(0).kind() == Attribution.Kind.AUTHOR;
    if (!author || trigger.speaker() == SpeakerKind.AUTHOR) {
      return chain;
    }
    Span source = role(trigger, RoleKind.SOURCE);
    Span cue = role(trigger, RoleKind.CUE);
    if (source == null || source.overlaps(trigger.span()) || heading(source)) {
      return chain;
    }
    return List.of(attribution(source, cue, Attribution.Stance.ASSERTS));
  }

  /** Who speaks of the trigger's deed, the nearest last, and what it leaves of it. */
  DeniedDeed deed(Trigger trigger) {
    return new DeniedDeed(
        denials,
        words.get(trigger.sentence()),
        trigger,
        statements(trigger.sentence(), trigger.span()));
  }

  /**
   * Whoever is said to have done what he denies, where the denial's own words tell that it is the
   * speaker; none where they do not, or where he speaks for somebody else.
   *
   * @param roles the words that act
   */
  List<Actor> denying(Trigger trigger, List<Span> roles) {
    Span denier = deed(trigger).denier(roles);
    return denier == null || kinds.spokesperson(text, denier)
        ? List.of()
        : mentions.actors().in(denier);
  }

  /** Whether the words only head an item of a list: "Casualty", "Update". */
  private boolean heading(Span source) {
    return Arrays.stream(source.of(text).toLowerCase(Locale.ROOT).split(" "))
        .allMatch(word -> grammar.is(word, WordClass.LABEL));
  }

  private static @Nullable Span role(Trigger trigger, RoleKind kind) {
    return trigger.roles().stream()
        .filter(r -> r.kind() == kind && r.probability() >= SURE)
        .max(Comparator.comparingDouble(Role::probability))
        .map(Role::span)
        .orElse(null);
  }

  /** Every statement that the report tells of, each once, in the order of their first words. */
  public List<Statement> statements() {
    return bySentence.stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparingInt(ReportSpeakers::first))
        .toList();
  }

  private static int first(Statement statement) {
    int content =
        Stream.concat(statement.content().stream(), statement.wording().stream())
            .mapToInt(Span::start)
            .min()
            .orElse(Integer.MAX_VALUE);
    Span group = statement.group();
    return group == null ? content : Math.min(content, group.start());
  }

  /** What the chain's cues leave of the certainty. */
  public Certainty certainty(int sentence, Span span) {
    return statements(sentence, span).stream()
        .map(Statement::certainty)
        .max(Comparator.naturalOrder())
        .orElse(Certainty.CERTAIN);
  }

  /** What the nearest speaker does with the words. */
  Attribution.Stance stance(int sentence, Span span) {
    List<Statement> chain = statements(sentence, span);
    return chain.isEmpty() ? Attribution.Stance.ASSERTS : chain.get(chain.size() - 1).stance();
  }

  /** The words of the one whose very wording the span is; null for the report's own. */
  @Nullable String wordedBy(int sentence, Span span) {
    Statement nearest = null;
    for (Statement statement : bySentence.get(sentence)) {
      boolean worded = statement.wording().stream().anyMatch(w -> w.contains(span));
      if (worded && statement.source() != null && (nearest == null || closer(statement, nearest))) {
        nearest = statement;
      }
    }
    return nearest == null || nearest.source() == null ? null : nearest.source().of(text);
  }

  /** Whose term the words are said to be, whoever uses them here. */
  List<String> termOf(int sentence, Span span) {
    return bySentence.get(sentence).stream()
        .filter(s -> s.termed(span))
        .flatMap(s -> Stream.ofNullable(s.source()))
        .map(source -> source.of(text))
        .toList();
  }

  private static boolean closer(Statement one, Statement other) {
    return length(one) < length(other);
  }

  private static int length(Statement statement) {
    return statement.wording().stream().mapToInt(Span::length).sum();
  }

  private List<Statement> statements(int sentence, Span span) {
    List<Statement> covering = new ArrayList<>();
    for (Statement statement : bySentence.get(sentence)) {
      if (statement.covers(span) && !touches(statement, span)) {
        covering.add(statement);
      }
    }
    Comparator<Statement> outerFirst =
        Comparator.comparingLong((Statement s) -> -inside(s, covering))
            .thenComparingInt(ReportSpeakers::start);
    return distinct(covering.stream().sorted(outerFirst).toList());
  }

  private static boolean touches(Statement statement, Span span) {
    return statement.cue() != null && statement.cue().overlaps(span)
        || statement.source() != null && statement.source().overlaps(span);
  }

  /** How many of the others are told within the statement. */
  private long inside(Statement statement, List<Statement> others) {
    return others.stream().filter(o -> within(o, statement) && !closes(o, statement)).count();
  }

  private static boolean within(Statement inner, Statement outer) {
    return inner.group() != null && outer.covers(inner.group());
  }

  /**
   * "The ministry said it had, a newspaper reported": who comes last tells of the other; but not
   * "an agency reported, quoting a ministry".
   */
  private boolean closes(Statement last, Statement first) {
    boolean cites = last.cue() != null && last.cue().of(text).endsWith("ing");
    return !cites && start(last) > start(first) && within(first, last);
  }

  private static int start(Statement statement) {
    Span group = statement.group();
    return group == null ? 0 : group.start();
  }

  /** Without those who say it twice, and without a bare hedge beside somebody who says it. */
  private static List<Statement> distinct(List<Statement> chain) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : chain) {
      boolean again =
          kept.stream().anyMatch(k -> java.util.Objects.equals(k.source(), statement.source()));
      if (!again) {
        kept.add(statement);
      }
    }
    if (kept.stream().anyMatch(s -> s.source() != null)) {
      kept.removeIf(s -> s.source() == null);
    }
    return kept;
  }

  private Attribution attribution(Statement statement) {
    return attribution(statement.source(), statement.cue(), statement.stance());
  }

  private Attribution attribution(
      @Nullable Span source, @Nullable Span cue, Attribution.Stance stance) {
    String cueText = cue == null ? null : cue.of(text);
    if (source == null) {
      return new Attribution(Attribution.Kind.UNNAMED, null, null, null, null, cueText, stance);
    }
    Attribution.Kind kind = kind(source);
    Actor actor = kind == Attribution.Kind.UNNAMED ? null : actor(source);
    String name = actor == null || !known(actor) ? null : actor.name();
    String id = actor == null ? null : actor.id();
    return new Attribution(kind, source, source.of(text), name, id, cueText, stance);
  }

  /** A pronoun is unnamed when the last speaker before it is. */
  private Attribution.Kind kind(Span source) {
    if (!kinds.pronoun(text, source)) {
      return kinds.of(text, source, cased);
    }
    Span before = null;
    for (Span speaker : speakers) {
      if (speaker.start() < source.start()) {
        before = speaker;
      }
    }
    boolean unnamed = before != null && kinds.of(text, before, cased) == Attribution.Kind.UNNAMED;
    return unnamed ? Attribution.Kind.UNNAMED : Attribution.Kind.NAMED;
  }

  private static boolean cased(String text) {
    return text.chars().filter(Character::isUpperCase).limit(5).count() == 5
        && text.chars().filter(Character::isUpperCase).count() * 200 > text.length();
  }

  /** Whether the actor has a name beyond words such as "he" or "the army". */
  private static boolean known(Actor actor) {
    return actor.resolvedBy() != ResolvedBy.NONE
        || actor.name().length() > 3 && Character.isUpperCase(actor.name().codePointAt(0));
  }

  private @Nullable Actor actor(Span source) {
    List<Actor> actors = mentions.actors().in(source);
    return actors.stream()
        .filter(a -> a.resolvedBy() != ResolvedBy.NONE)
        .findFirst()
        .orElse(actors.isEmpty() ? null : actors.get(0));
  }
}
