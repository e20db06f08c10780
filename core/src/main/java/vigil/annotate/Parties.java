package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * Keeps of the phrases that the model takes for a trigger's parties those that its sentence allows.
 * The model sees words, not clauses: in "A armed the rebels and B shelled the town" it may give
 * both parties to both verbs.
 *
 * <ul>
 *   <li>A phrase is either actor or recipient: the more probable.
 *   <li>What somebody spoke on, such as Telegram, receives nothing.
 *   <li>Who did not take part in a meeting did not meet.
 *   <li>In "they fight the raiders and have helped" the raiders are fought and not helped.
 *   <li>Who condemns or blames did not do what he condemns.
 *   <li>Who stands before a passive verb is its recipient, whatever follows: "five were killed",
 *       and did no deed: "the army fled when its base was shelled".
 *   <li>Actors (and recipients) stand in one group, joined by "and", commas and the like; of
 *       several groups before the trigger the most probable stays.
 *   <li>A place before the actor belongs to another clause where another trigger stands before the
 *       actor too.
 *   <li>A group of actors behind the trigger needs a word that leads to it ("by", "with",
 *       "between") when there is one before the trigger.
 * </ul>
 */
final class Parties {
  private static final int WIDEST_GAP = 8;

  /** What people are accused of. */
  private static final Set<EventType> HARM =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.SANCTION);

  /** What is done to somebody. */
  private static final Set<EventType> DEEDS = EnumSet.of(EventType.ASSAULT, EventType.COERCE);

  private final RoleWords words;

  Parties(RoleWords words) {
    this.words = words;
  }

  /** The trigger with only those parties. */
  Trigger prune(List<Token> tokens, Trigger trigger, List<Trigger> all) {
    List<Role> roles = new ArrayList<>(trigger.roles());
    roles.removeIf(
        r ->
            contradicted(r, trigger.roles())
                || accuses(r, trigger, all)
                || absent(tokens, r, trigger)
                || ofVerbBefore(tokens, r, trigger));
    roles.removeIf(r -> r.kind() == RoleKind.RECIPIENT && medium(tokens, r.span()));
    for (RoleKind kind : List.of(RoleKind.ACTOR, RoleKind.RECIPIENT)) {
      List<List<Role>> groups = groups(tokens, roles, kind);
      List<List<Role>> kept = kept(tokens, trigger, groups, kind);
      for (List<Role> group : groups) {
        if (!kept.contains(group)) {
          roles.removeAll(group);
        }
      }
    }
    roles.removeIf(r -> beyondActor(r, trigger, roles, all));
    return trigger.withRoles(roles);
  }

  /**
   * What stands before another trigger that stands before the actor belongs to the other's clause.
   */
  private static boolean beyondActor(
      Role role, Trigger trigger, List<Role> roles, List<Trigger> all) {
    if (role.kind() != RoleKind.PLACE && role.kind() != RoleKind.RECIPIENT) {
      return false;
    }
    Span actor =
        roles.stream()
            .filter(r -> r.kind() == RoleKind.ACTOR && r.span().end() <= trigger.span().start())
            .map(Role::span)
            .findFirst()
            .orElse(null);
    return actor != null
        && role.span().end() <= actor.start()
        && all.stream().anyMatch(t -> t != trigger && t.span().end() <= actor.start());
  }

  /** "Claimed the attack on Telegram": where it was said is not whom it struck. */
  private boolean medium(List<Token> tokens, Span phrase) {
    TokenRange own = TokenRange.of(tokens, phrase);
    return own.end() == own.first() + 1 && words.medium(tokens.get(own.first()));
  }

  /** "A meeting in which Wesk did not take part" was none of Wesk's. */
  private boolean absent(List<Token> tokens, Role role, Trigger trigger) {
    if (role.kind() != RoleKind.ACTOR || role.span().start() < trigger.span().end()) {
      return false;
    }
    int behind = TokenRange.of(tokens, role.span()).end();
    return trigger.type() == EventType.CONSULT
        && tokens.subList(behind, Math.min(tokens.size(), behind + 2)).stream()
            .anyMatch(words::negates);
  }

  /** Whether the phrase is the object of a verb that "and" parts from this one and its helper. */
  private boolean ofVerbBefore(List<Token> tokens, Role role, Trigger trigger) {
    int from = TokenRange.of(tokens, role.span()).end();
    int to = TokenRange.of(tokens, trigger.span()).first();
    if (role.kind() != RoleKind.RECIPIENT || to - from < 2) {
      return false;
    }
    List<Token> between = tokens.subList(from, to);
    return between.stream().anyMatch(words::helps)
        && between.stream().anyMatch(words::coordinates)
        && between.stream().allMatch(t -> words.helps(t) || words.coordinates(t))
        && trigger.roles(RoleKind.ACTOR).stream().anyMatch(a -> a.end() <= role.span().start());
  }

  private static boolean accuses(Role role, Trigger trigger, List<Trigger> all) {
    return role.kind() == RoleKind.ACTOR
        && HARM.contains(trigger.type())
        && all.stream()
            .filter(t -> t.type() == EventType.ACCUSE)
            .filter(t -> t.span().end() <= trigger.span().start())
            .flatMap(t -> t.roles(RoleKind.ACTOR).stream())
            .anyMatch(accuser -> accuser.overlaps(role.span()));
  }

  private static boolean contradicted(Role role, List<Role> all) {
    RoleKind other =
        switch (role.kind()) {
          case ACTOR -> RoleKind.RECIPIENT;
          case RECIPIENT -> RoleKind.ACTOR;
          default -> role.kind();
        };
    return other != role.kind()
        && all.stream()
            .anyMatch(
                r ->
                    r.kind() == other
                        && r.span().overlaps(role.span())
                        && r.probability() > role.probability());
  }

  private List<List<Role>> groups(List<Token> tokens, List<Role> roles, RoleKind kind) {
    List<List<Role>> groups = new ArrayList<>();
    for (Role role : roles) {
      if (role.kind() != kind) {
        continue;
      }
      List<Role> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (last.isEmpty() || !joined(tokens, last.get(last.size() - 1).span(), role.span())) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(role);
    }
    return groups;
  }

  /** Whether nothing but joining words, or a short aside between commas, stands between. */
  private boolean joined(List<Token> tokens, Span first, Span second) {
    int between = 0;
    boolean allJoin = true;
    for (Token token : tokens) {
      if (token.span().start() >= first.end() && token.span().end() <= second.start()) {
        between++;
        allJoin &= words.joins(token);
      }
    }
    return allJoin && between <= WIDEST_GAP;
  }

  private List<List<Role>> kept(
      List<Token> tokens, Trigger trigger, List<List<Role>> groups, RoleKind kind) {
    int start = trigger.span().start();
    List<List<Role>> before = groups.stream().filter(g -> g.get(0).span().start() < start).toList();
    List<List<Role>> after = groups.stream().filter(g -> g.get(0).span().start() >= start).toList();
    List<List<Role>> kept = new ArrayList<>();
    before.stream().max(Comparator.comparingDouble(Parties::probability)).ifPresent(kept::add);
    if (kind == RoleKind.ACTOR && DEEDS.contains(trigger.type()) && passive(tokens, trigger)) {
      kept.clear();
    }
    if (kind == RoleKind.ACTOR) {
      after.stream()
          .filter(
              g ->
                  kept.isEmpty()
                      || led(tokens, g.get(0).span())
                      || met(tokens, trigger, g.get(0).span()))
          .max(Comparator.comparingDouble(Parties::probability))
          .ifPresent(kept::add);
      return kept;
    }
    if (!kept.isEmpty() && passive(tokens, trigger)) {
      return kept;
    }
    kept.addAll(after);
    return kept.stream().max(Comparator.comparingDouble(Parties::probability)).stream().toList();
  }

  /**
   * "Have been killed": a form of "be" right before the trigger, adverbs left out; "have been
   * fighting" is none.
   */
  private boolean passive(List<Token> tokens, Trigger trigger) {
    int verb = TokenRange.of(tokens, trigger.span()).first();
    if (tokens.get(verb).text().endsWith("ing")) {
      return false;
    }
    int at = verb - 1;
    boolean adverb = at > 0 && tokens.get(at).text().endsWith("ly");
    return at >= 0 && words.passive(tokens.get(adverb ? at - 1 : at));
  }

  /** "A met B": both act, and B stands right behind the trigger. */
  private boolean met(List<Token> tokens, Trigger trigger, Span phrase) {
    return trigger.type() == EventType.CONSULT
        && phrase.start() > trigger.span().end()
        && joined(tokens, trigger.span(), phrase);
  }

  private static double probability(List<Role> group) {
    return group.stream().mapToDouble(Role::probability).max().orElse(0);
  }

  private boolean led(List<Token> tokens, Span phrase) {
    Token before = null;
    for (Token token : tokens) {
      if (token.span().end() <= phrase.start()) {
        before = token;
      }
    }
    return before != null && words.marks(before);
  }
}
