package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.document.Span;
import vigil.plover.Mode;

/**
 * Tells each rule's change of a trigger to whoever asks. For one report; {@link #OFF} costs
 * nothing.
 */
final class Trace {
  static final Trace OFF = new Trace(step -> {});

  private final Consumer<Step> steps;

  Trace(Consumer<Step> steps) {
    this.steps = steps;
  }

  /** A rule over the words of a sentence. */
  interface Rule {
    Trigger judge(List<Token> tokens, Trigger trigger);
  }

  /** The trigger as the rule leaves it. */
  Trigger apply(String name, Rule rule, List<Token> tokens, Trigger before) {
    Trigger after = rule.judge(tokens, before);
    if (this != OFF) {
      tell(name, before, after, words(rule, tokens, before, after));
    }
    return after;
  }

  /** A change that rests on no single word. */
  void tell(String name, Trigger before, Trigger after) {
    tell(name, before, after, a -> List.of());
  }

  private void tell(
      String name, Trigger before, Trigger after, Function<Step.Aspect, List<Span>> words) {
    for (Step.Aspect aspect : Step.Aspect.values()) {
      String from = shown(aspect, before);
      String to = shown(aspect, after);
      if (!from.equals(to)) {
        steps.accept(new Step(before.span(), name, aspect, from, to, words.apply(aspect)));
      }
    }
  }

  /** The words without which the rule leaves the trigger otherwise. */
  private static Function<Step.Aspect, List<Span>> words(
      Rule rule, List<Token> tokens, Trigger before, Trigger after) {
    return aspect -> {
      if (aspect == Step.Aspect.ROLES) {
        return changed(before.roles(), after.roles());
      }
      List<Span> words = new ArrayList<>();
      List<Token> others = new ArrayList<>(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        others.set(i, new Token(tokens.get(i).span(), ""));
        if (!shown(aspect, rule.judge(others, before)).equals(shown(aspect, after))) {
          words.add(tokens.get(i).span());
        }
        others.set(i, tokens.get(i));
      }
      return words;
    };
  }

  /** The phrases that only one of the two has. */
  private static List<Span> changed(List<Role> before, List<Role> after) {
    List<Span> changed = new ArrayList<>();
    before.stream().filter(r -> !after.contains(r)).map(Role::span).forEach(changed::add);
    after.stream().filter(r -> !before.contains(r)).map(Role::span).forEach(changed::add);
    return changed;
  }

  private static String shown(Step.Aspect aspect, Trigger trigger) {
    return switch (aspect) {
      case TYPE -> trigger.type().name();
      case MODES -> trigger.modes().stream().map(Mode::label).collect(Collectors.joining(", "));
      case STATUS -> trigger.status().name().toLowerCase(Locale.ROOT);
      case ROLES ->
          trigger.roles().stream()
              .map(r -> r.kind().name().toLowerCase(Locale.ROOT) + " " + r.span())
              .collect(Collectors.joining(", "));
    };
  }
}
