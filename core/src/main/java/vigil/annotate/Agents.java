package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * Gives a passive the names behind its "by" as actors where the model gave it none of them: in
 * "fighters, backed by Ruritania, marched in" Ruritania backs and the fighters are backed. Pure.
 */
final class Agents {
  /** How sure such a party is; there is no model to ask. */
  private static final double SURE = 0.8;

  /** So many words may tell who does a deed, its article with them. */
  private static final int LONGEST = 4;

  private static final Set<EventType> DEEDS = EnumSet.of(EventType.ASSAULT, EventType.COERCE);

  private static final String BY = "by";
  private static final String PAST = "ed";

  private final RoleWords words;

  Agents(RoleWords words) {
    this.words = words;
  }

  /**
   * The trigger with those who act, and with whom it took for them as whom they act on.
   *
   * @param all the sentence's triggers
   */
  Trigger complete(List<Token> tokens, Trigger trigger, List<Name> names, List<Trigger> all) {
    Trigger named = passive(tokens, trigger, names);
    return named == trigger ? deed(tokens, trigger, all) : named;
  }

  /** "Shelling by the militias killed two": a deed's noun has its doer behind "by". */
  private Trigger deed(List<Token> tokens, Trigger trigger, List<Trigger> all) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    boolean by = own.end() < tokens.size() && small(tokens, own.end()).equals(BY);
    boolean behind =
        trigger.roles(RoleKind.ACTOR).stream().anyMatch(r -> r.start() >= trigger.span().end());
    Span doer =
        by && !behind && DEEDS.contains(trigger.type()) ? doer(tokens, own.end(), all) : null;
    if (doer == null || small(tokens, own.end() - 1).endsWith(PAST)) {
      return trigger;
    }
    List<Role> roles = new ArrayList<>(trigger.roles());
    roles.removeIf(r -> r.kind() == RoleKind.ACTOR || r.span().overlaps(doer));
    roles.add(new Role(RoleKind.ACTOR, doer, SURE));
    roles.sort(Comparator.comparing(Role::span));
    return trigger.withRoles(roles);
  }

  /** The few words behind "by" up to a verb or a small word; no day, and no mere means. */
  private @Nullable Span doer(List<Token> tokens, int by, List<Trigger> all) {
    int from = by + 1;
    int end = from;
    while (end < tokens.size() && end - from < LONGEST && within(tokens.get(end), all)) {
      end++;
    }
    if (end == from || words.calendar(tokens.get(from))) {
      return null;
    }
    boolean article = words.article(tokens.get(from));
    boolean some = article || capital(tokens.get(from)) || small(tokens, end - 1).endsWith("s");
    int first = article ? from + 1 : from;
    return some && first < end ? tokens.get(first).span().join(tokens.get(end - 1).span()) : null;
  }

  private boolean within(Token token, List<Trigger> all) {
    return Character.isLetterOrDigit(token.text().charAt(0))
        && !words.edge(token)
        && !words.ends(token)
        && !words.helps(token)
        && !words.passive(token)
        && !words.negates(token)
        && all.stream().noneMatch(t -> t.span().overlaps(token.span()));
  }

  private Trigger passive(List<Token> tokens, Trigger trigger, List<Name> names) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    boolean passive = own.end() > 0 && small(tokens, own.end() - 1).endsWith(PAST);
    if (!passive || own.end() >= tokens.size() || !small(tokens, own.end()).equals(BY)) {
      return trigger;
    }
    List<Span> agents = names(tokens, own.end() + 1, names);
    boolean known =
        trigger.roles(RoleKind.ACTOR).stream()
            .anyMatch(r -> r.start() >= trigger.span().end() || agents.contains(r));
    return agents.isEmpty() || known ? trigger : trigger.withRoles(roles(trigger, agents));
  }

  private static List<Role> roles(Trigger trigger, List<Span> agents) {
    List<Role> roles = new ArrayList<>();
    boolean free = trigger.roles(RoleKind.RECIPIENT).isEmpty();
    for (Role role : trigger.roles()) {
      boolean taken = agents.stream().anyMatch(a -> a.overlaps(role.span()));
      boolean actor = role.kind() == RoleKind.ACTOR;
      if (actor && free) {
        roles.add(new Role(RoleKind.RECIPIENT, role.span(), role.probability()));
      } else if (!actor && !taken) {
        roles.add(role);
      }
    }
    agents.forEach(a -> roles.add(new Role(RoleKind.ACTOR, a, SURE)));
    roles.sort(Comparator.comparing(Role::span));
    return roles;
  }

  /** "Qatar, Egypt and the United States": names in a row. */
  private List<Span> names(List<Token> tokens, int from, List<Name> names) {
    List<Span> found = new ArrayList<>();
    int at = from;
    while (at < tokens.size()) {
      Span name = nameAt(tokens, at, names);
      boolean between =
          words.article(tokens.get(at)) || !found.isEmpty() && words.coordinates(tokens.get(at));
      if (name == null && !between) {
        return found;
      }
      at = name == null ? at + 1 : TokenRange.of(tokens, name).end();
      if (name != null) {
        found.add(name);
      }
    }
    return found;
  }

  /** A name that the model sees, or what is written like one. */
  private @Nullable Span nameAt(List<Token> tokens, int at, List<Name> names) {
    Span seen =
        names.stream()
            .map(Name::span)
            .filter(n -> n.start() == tokens.get(at).span().start())
            .findFirst()
            .orElse(null);
    int end = at;
    while (end < tokens.size() && capital(tokens.get(end))) {
      end++;
    }
    return seen != null || end == at
        ? seen
        : tokens.get(at).span().join(tokens.get(end - 1).span());
  }

  private boolean capital(Token token) {
    return Character.isUpperCase(token.text().charAt(0)) && !words.calendar(token);
  }

  private static String small(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }
}
