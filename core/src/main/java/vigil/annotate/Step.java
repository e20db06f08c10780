package vigil.annotate;

import java.util.List;
import vigil.document.Span;

/**
 * A rule that changed what was read of a trigger.
 *
 * @param trigger the trigger's words
 * @param rule the rule's name
 * @param from what was read before, as it is printed
 * @param to what is read after it
 * @param words the words without which the rule would not have done so, none where it rests on no
 *     single word; of roles, the phrases that only one of the two has
 */
public record Step(
    Span trigger, String rule, Aspect aspect, String from, String to, List<Span> words) {
  public Step {
    words = List.copyOf(words);
  }

  /** What the rule changed. */
  public enum Aspect {
    TYPE,
    MODES,
    STATUS,
    ROLES
  }
}
