package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;
import vigil.plover.EventType;

/**
 * PLOVER's deciding rules where a word near the trigger settles its type: a meeting to come is an
 * agreement, taking out one's own people a retreat. From {@code reader/type-rules.tsv}. Immutable.
 */
final class TypeRules {
  private enum Where {
    BEFORE,
    AFTER,
    NEAR,
    SENTENCE
  }

  private record Rule(
      EventType type,
      Set<EventType> from,
      WordPattern trigger,
      Where where,
      int reach,
      WordPattern words) {

    boolean met(List<Token> tokens, TokenRange own) {
      if (!trigger.met(tokens, own.first(), own.end())) {
        return false;
      }
      boolean before = where == Where.BEFORE || where == Where.NEAR;
      boolean after = where == Where.AFTER || where == Where.NEAR;
      return where == Where.SENTENCE && words.met(tokens, 0, tokens.size())
          || before && words.met(tokens, own.first() - reach, own.first())
          || after && words.met(tokens, own.end(), own.end() + reach);
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  private TypeRules(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      rules.add(rule(line));
    }
  }

  static TypeRules load() {
    return of(DataFile.resource("reader/type-rules.tsv"));
  }

  static TypeRules of(DataFile file) {
    return new TypeRules(file);
  }

  private static Rule rule(DataFile.Line line) {
    Set<EventType> from = line.constants(1, "types", EventType.class);
    line.required(2, "words of the trigger");
    line.required(5, "words");
    return new Rule(
        line.constant(0, EventType.class),
        from,
        new WordPattern(line.list(2)),
        line.constant(3, Where.class),
        line.words(4, "reach"),
        new WordPattern(line.list(5)));
  }

  /** The trigger with the type that a rule gives it, which takes over its probability. */
  Trigger judge(List<Token> tokens, Trigger trigger) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    for (Rule rule : rules) {
      if (rule.from.contains(trigger.type()) && rule.met(tokens, own)) {
        return retyped(trigger, rule.type);
      }
    }
    return trigger;
  }

  private static Trigger retyped(Trigger trigger, EventType type) {
    Map<EventType, Double> types = new EnumMap<>(trigger.types());
    double old = trigger.probability();
    types.put(trigger.type(), trigger.types().getOrDefault(type, 0.0));
    types.put(type, old);
    return trigger.withTypes(type, types);
  }
}
