package vigil.lab.bench;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigil.annotate.Annotated;
import vigil.annotate.RoleKind;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.annotate.Trigger;
import vigil.document.Span;

/**
 * How well the mentions of one report, or of several together, were read.
 *
 * <p>A trigger is found when the reader's overlaps it by at least one character; each is matched
 * with one other at most, and as many as possible are. Everything below {@code typed} is judged on
 * the triggers that were matched under the same type.
 *
 * @param triggers triggers whatever their type
 * @param typed triggers of the same type
 * @param byType {@code typed}, by type
 * @param status how often the status is the same
 * @param modes how often all modes are the same
 * @param speaker how often the kind of speaker is the same
 * @param roles words of the phrases that play a role, by role: a word is a token with a letter or a
 *     digit, and right when gold gives it the same role to the same trigger
 */
public record MentionScore(
    Tally triggers,
    Tally typed,
    Map<String, Tally> byType,
    Tally status,
    Tally modes,
    Tally speaker,
    Map<RoleKind, Tally> roles) {
  /** The roles that the headline figure counts together. */
  private static final List<RoleKind> HEADLINE =
      List.of(RoleKind.ACTOR, RoleKind.RECIPIENT, RoleKind.PLACE, RoleKind.TIME);

  public static final MentionScore NONE =
      new MentionScore(
          Tally.NONE, Tally.NONE, Map.of(), Tally.NONE, Tally.NONE, Tally.NONE, Map.of());

  public static MentionScore of(GoldReport gold, Annotated read) {
    List<Trigger> triggers = read.triggers();
    List<GoldMention> mentions = gold.mentions();
    List<Matching.Pair> typed = pairs(triggers, mentions, true);
    return new MentionScore(
        new Tally(pairs(triggers, mentions, false).size(), triggers.size(), mentions.size()),
        new Tally(typed.size(), triggers.size(), mentions.size()),
        byType(triggers, mentions, typed),
        share(typed, p -> trigger(triggers, p).status() == mention(mentions, p).status()),
        share(
            typed,
            p -> Set.copyOf(trigger(triggers, p).modes()).equals(mention(mentions, p).modes())),
        share(typed, p -> trigger(triggers, p).speaker() == mention(mentions, p).speaker()),
        roles(gold.text(), triggers, mentions, typed));
  }

  /** Matched triggers: their words overlap, and where it is asked for, their types agree. */
  static List<Matching.Pair> pairs(
      List<Trigger> triggers, List<GoldMention> mentions, boolean sameType) {
    return Matching.of(
        triggers.size(),
        mentions.size(),
        (t, m) ->
            triggers.get(t).span().overlaps(mentions.get(m).trigger())
                && (!sameType || triggers.get(t).type() == mentions.get(m).type()));
  }

  public MentionScore plus(MentionScore other) {
    return new MentionScore(
        triggers.plus(other.triggers),
        typed.plus(other.typed),
        sum(byType, other.byType),
        status.plus(other.status),
        modes.plus(other.modes),
        speaker.plus(other.speaker),
        sum(roles, other.roles));
  }

  /** Actors, recipients, places and times together. */
  public Tally rolesTogether() {
    return HEADLINE.stream()
        .map(r -> roles.getOrDefault(r, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  /** {@link #roles} for a table. */
  Map<String, Tally> rolesByName() {
    Map<String, Tally> named = new LinkedHashMap<>();
    roles.forEach(
        (role, tally) -> named.put(role.name().toLowerCase(java.util.Locale.ROOT), tally));
    return named;
  }

  static <K extends Comparable<K>> Map<K, Tally> sum(Map<K, Tally> a, Map<K, Tally> b) {
    Map<K, Tally> sum = new TreeMap<>(a);
    b.forEach((key, tally) -> sum.merge(key, tally, Tally::plus));
    return sum;
  }

  private interface Check {
    boolean holds(Matching.Pair pair);
  }

  private static Tally share(List<Matching.Pair> pairs, Check check) {
    return Tally.share((int) pairs.stream().filter(check::holds).count(), pairs.size());
  }

  private static Trigger trigger(List<Trigger> triggers, Matching.Pair pair) {
    return triggers.get(pair.answer());
  }

  private static GoldMention mention(List<GoldMention> mentions, Matching.Pair pair) {
    return mentions.get(pair.gold());
  }

  private static Map<String, Tally> byType(
      List<Trigger> triggers, List<GoldMention> mentions, List<Matching.Pair> typed) {
    Map<String, Tally> tallies = new TreeMap<>();
    triggers.forEach(t -> tallies.merge(t.type().name(), new Tally(0, 1, 0), Tally::plus));
    mentions.forEach(m -> tallies.merge(m.type().name(), new Tally(0, 0, 1), Tally::plus));
    typed.forEach(
        p -> tallies.merge(mention(mentions, p).type().name(), new Tally(1, 0, 0), Tally::plus));
    return tallies;
  }

  private static Map<RoleKind, Tally> roles(
      String text, List<Trigger> triggers, List<GoldMention> mentions, List<Matching.Pair> pairs) {
    List<Token> words =
        Tokenizer.tokens(text, new Span(0, text.length())).stream()
            .filter(t -> t.text().codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();
    Map<RoleKind, Tally> tallies = new TreeMap<>();
    for (RoleKind role : RoleKind.values()) {
      Tally tally = Tally.NONE;
      for (Matching.Pair pair : pairs) {
        tally =
            tally.plus(
                words(
                    words,
                    trigger(triggers, pair).roles(role),
                    mention(mentions, pair).roles(role)));
      }
      tallies.put(role, tally);
    }
    return tallies;
  }

  private static Tally words(List<Token> words, List<Span> answered, List<Span> gold) {
    Set<Integer> answeredWords = within(words, answered);
    Set<Integer> goldWords = within(words, gold);
    Set<Integer> both = new HashSet<>(answeredWords);
    both.retainAll(goldWords);
    return new Tally(both.size(), answeredWords.size(), goldWords.size());
  }

  private static Set<Integer> within(List<Token> words, List<Span> phrases) {
    Set<Integer> within = new HashSet<>();
    for (int i = 0; i < words.size() && !phrases.isEmpty(); i++) {
      Span word = words.get(i).span();
      if (phrases.stream().anyMatch(word::overlaps)) {
        within.add(i);
      }
    }
    return within;
  }
}
