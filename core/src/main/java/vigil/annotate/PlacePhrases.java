package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.document.Span;

/**
 * Mends what the model takes for a trigger's place, by the names of places around it: "a meeting in
 * Ohrid" took place there, and "in Chad and Niger" is one phrase. Pure.
 */
final class PlacePhrases {
  private final RoleWords words;

  PlacePhrases(RoleWords words) {
    this.words = words;
  }

  /** The trigger with its place. */
  Trigger mend(List<Token> tokens, Trigger trigger, List<Name> names) {
    List<Name> places = names.stream().filter(n -> n.kind() == NameKind.LOCATION).toList();
    if (places.isEmpty()) {
      return trigger;
    }
    List<Role> roles = new ArrayList<>();
    for (Role role : trigger.roles()) {
      roles.add(role.kind() == RoleKind.PLACE ? whole(tokens, role, places) : role);
    }
    if (roles.stream().noneMatch(r -> r.kind() == RoleKind.PLACE)) {
      behind(tokens, trigger, places).ifPresent(roles::add);
      roles.sort(Comparator.comparing(Role::span));
    }
    return trigger.withRoles(roles);
  }

  /** The place right behind the trigger and a word such as "in". */
  private Optional<Role> behind(List<Token> tokens, Trigger trigger, List<Name> places) {
    int in = TokenRange.of(tokens, trigger.span()).end();
    if (in + 1 >= tokens.size() || !words.leadsToPlace(tokens.get(in))) {
      return Optional.empty();
    }
    int start = tokens.get(in + 1).span().start();
    return places.stream()
        .filter(n -> n.span().start() == start)
        .filter(n -> trigger.roles().stream().noneMatch(r -> r.span().overlaps(n.span())))
        .findFirst()
        .map(n -> whole(tokens, new Role(RoleKind.PLACE, n.span(), n.probability()), places));
  }

  /** The phrase with the names of places that "and" joins to it. */
  private Role whole(List<Token> tokens, Role role, List<Name> places) {
    Span span = role.span();
    for (Name place : places) {
      if (place.span().start() > span.end() && joined(tokens, span.end(), place.span().start())) {
        span = span.join(place.span());
      }
    }
    return new Role(role.kind(), span, role.probability());
  }

  private boolean joined(List<Token> tokens, int from, int to) {
    boolean and = false;
    for (Token token : tokens) {
      if (token.span().start() >= from && token.span().end() <= to) {
        if (!words.coordinates(token)) {
          return false;
        }
        and |= !words.article(token);
      }
    }
    return and;
  }
}
