package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Gives a verb the pronoun right before it as actor where the model gave it none: in "the army says
 * that it has shelled the hills" it is the army that shells. Only words that help a verb may stand
 * between; what is "been" or "was" is done to the pronoun. Pure.
 */
final class PronounSubjects {
  /** How sure such a party is; there is no model to ask. */
  private static final double SURE = 0.8;

  private final RoleWords words;

  PronounSubjects(RoleWords words) {
    this.words = words;
  }

  /** The trigger with the pronoun that is its subject. */
  Trigger complete(List<Token> tokens, Trigger trigger) {
    int verb = TokenRange.of(tokens, trigger.span()).first();
    if (!trigger.roles(RoleKind.ACTOR).isEmpty() || words.suffers(tokens.get(verb))) {
      return trigger;
    }
    Span subject = subject(tokens, verb - 1);
    if (subject == null || trigger.roles().stream().anyMatch(r -> r.span().overlaps(subject))) {
      return trigger;
    }
    List<Role> roles = new ArrayList<>(trigger.roles());
    roles.add(new Role(RoleKind.ACTOR, subject, SURE));
    roles.sort(Comparator.comparing(Role::span));
    return trigger.withRoles(roles);
  }

  private @Nullable Span subject(List<Token> tokens, int last) {
    int at = last;
    while (at >= 0 && (words.helps(tokens.get(at)) || words.negates(tokens.get(at)))) {
      at--;
    }
    return at >= 0 && words.subject(tokens.get(at)) ? tokens.get(at).span() : null;
  }
}
