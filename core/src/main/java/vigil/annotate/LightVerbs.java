package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.data.DataFile;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * Finds what the model misses in sentences such as "joint patrols have not been held": a noun for a
 * deed, a verb group, and a verb that only says that it is done, or not. From {@code
 * reader/event-nouns.tsv}. Immutable.
 */
final class LightVerbs {
  /** How sure such a find is; there is no model to ask. */
  private static final double SURE = 0.9;

  private enum Kind {
    NOUN,
    VERB,
    AUXILIARY,
    NEGATOR
  }

  private final Map<String, EventType> nouns = new HashMap<>();
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private LightVerbs(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.constant(0, Kind.class);
      String word = line.required(1, "word");
      if (kind == Kind.NOUN) {
        nouns.put(word, line.constant(2, EventType.class));
      } else {
        words.computeIfAbsent(kind, k -> new HashSet<>()).add(word);
      }
    }
  }

  static LightVerbs load() {
    return of(DataFile.resource("reader/event-nouns.tsv"));
  }

  static LightVerbs of(DataFile file) {
    return new LightVerbs(file);
  }

  /** Triggers of the sentence beside those already found. */
  List<Trigger> more(Sentence sentence, List<Trigger> found) {
    List<Trigger> more = new ArrayList<>();
    for (int at = 0; at < sentence.tokens().size(); at++) {
      EventType type = nouns.get(lower(sentence.tokens(), at));
      if (type != null) {
        group(sentence.tokens(), at)
            .filter(g -> found.stream().noneMatch(t -> touches(t, sentence, g)))
            .ifPresent(g -> more.add(trigger(sentence, g, type)));
      }
    }
    return more;
  }

  /** The trigger, surer where it is such a noun, and negated where the verb group says no. */
  Trigger judge(List<Token> tokens, Trigger trigger) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    Group group = own.end() == own.first() + 1 ? group(tokens, own.first()).orElse(null) : null;
    if (group == null) {
      return trigger;
    }
    boolean deed = nouns.get(lower(tokens, group.noun)) == trigger.type();
    Trigger surer = deed && trigger.probability() < SURE ? sure(trigger) : trigger;
    return group.negated && trigger.status() == Status.ASSERTED
        ? surer.withStatus(Status.NEGATED)
        : surer;
  }

  private static Trigger sure(Trigger trigger) {
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    trigger.types().forEach((type, p) -> types.put(type, p * (1 - SURE)));
    types.put(trigger.type(), SURE);
    return trigger.withTypes(trigger.type(), types);
  }

  /** The noun's number, the verb's, and whether the group says no. */
  private record Group(int noun, int verb, boolean negated) {}

  private Optional<Group> group(List<Token> tokens, int noun) {
    boolean auxiliary = false;
    boolean negated = false;
    for (int at = noun + 1; at < tokens.size(); at++) {
      String word = lower(tokens, at);
      if (is(word, Kind.VERB) && auxiliary) {
        return Optional.of(new Group(noun, at, negated));
      }
      if (!is(word, Kind.AUXILIARY) && !is(word, Kind.NEGATOR)) {
        return Optional.empty();
      }
      auxiliary = true;
      negated |= is(word, Kind.NEGATOR);
    }
    return Optional.empty();
  }

  private boolean is(String word, Kind kind) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  private static String lower(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  private static boolean touches(Trigger trigger, Sentence sentence, Group group) {
    return trigger.span().overlaps(sentence.tokens().get(group.noun).span())
        || trigger.span().overlaps(sentence.tokens().get(group.verb).span());
  }

  private static Trigger trigger(Sentence sentence, Group group, EventType type) {
    return new Trigger(
        sentence.index(),
        sentence.tokens().get(group.noun).span(),
        type,
        Map.of(type, SURE),
        List.of(),
        group.negated ? Status.NEGATED : Status.ASSERTED,
        Certainty.CERTAIN,
        SpeakerKind.AUTHOR,
        List.of(),
        "noun and light verb");
  }
}
