package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Triggers that only "and" parts share what one of them alone was given: in "the 2014 kidnapping
 * and murder of three hikers" both have the year and the victims. Pure.
 */
final class JoinedTriggers {
  private static final List<RoleKind> SHARED =
      List.of(RoleKind.ACTOR, RoleKind.RECIPIENT, RoleKind.PLACE, RoleKind.TIME);

  private final RoleWords words;

  JoinedTriggers(RoleWords words) {
    this.words = words;
  }

  /** The trigger with what its neighbours have and it lacks. */
  Trigger share(List<Token> tokens, Trigger trigger, List<Trigger> all) {
    List<Role> roles = new ArrayList<>(trigger.roles());
    for (Trigger other : all) {
      if (joined(tokens, trigger, other)) {
        SHARED.stream()
            .filter(kind -> trigger.roles(kind).isEmpty())
            .filter(kind -> kind != RoleKind.RECIPIENT || alike(trigger, other))
            .filter(kind -> kind != RoleKind.ACTOR || !object(tokens, trigger, other, all))
            .forEach(kind -> copy(kind, other, trigger, roles));
      }
    }
    roles.sort(Comparator.comparing(Role::span));
    return trigger.withRoles(roles);
  }

  /** "Condemned the attacks and demanded": whoever condemns and demands did not attack. */
  private boolean object(List<Token> tokens, Trigger trigger, Trigger other, List<Trigger> all) {
    int first = TokenRange.of(tokens, trigger.span()).first();
    boolean joinedOn = first == 0 || words.coordinates(tokens.get(first - 1));
    boolean article = first > 0 && words.article(tokens.get(first - 1));
    return (!joinedOn || article)
        && all.stream()
            .filter(t -> t != trigger && t.span().end() <= trigger.span().start())
            .flatMap(t -> t.roles(RoleKind.ACTOR).stream())
            .anyMatch(a -> other.roles(RoleKind.ACTOR).stream().anyMatch(a::overlaps));
  }

  /** Acts on somebody of one kind are done to the same; "met and condemned" are not. */
  private static boolean alike(Trigger one, Trigger other) {
    return one.type().quad() == other.type().quad();
  }

  private static void copy(RoleKind kind, Trigger from, Trigger to, List<Role> into) {
    for (Role role : from.roles()) {
      boolean free =
          !role.span().overlaps(to.span())
              && to.roles().stream().noneMatch(r -> r.span().overlaps(role.span()));
      if (role.kind() == kind && free) {
        into.add(role);
      }
    }
  }

  private boolean joined(List<Token> tokens, Trigger one, Trigger other) {
    Trigger first = one.span().start() < other.span().start() ? one : other;
    Trigger second = first == one ? other : one;
    int from = TokenRange.of(tokens, first.span()).end();
    int to = TokenRange.of(tokens, second.span()).first();
    if (one == other || from >= to) {
      return false;
    }
    List<Token> between = tokens.subList(from, to);
    return between.stream().allMatch(words::coordinates)
        && !between.stream().allMatch(words::article);
  }
}
