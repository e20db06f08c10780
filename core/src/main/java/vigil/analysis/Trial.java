package vigil.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would say.
 *
 * @param warnings that stand at the end of what is known
 * @param test how it did on the past; null where that is too short, or the rule claims nothing of
 *     what comes
 */
public record Trial(Rule rule, List<Warning> warnings, @Nullable RuleTest test) {
  public Trial {
    warnings = List.copyOf(warnings);
  }
}
