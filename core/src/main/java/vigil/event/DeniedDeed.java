package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Trigger;
import vigil.document.Span;

/**
 * What those who speak of a trigger's deed leave of it, where some of them deny something. Pure.
 *
 * @param words the sentence's
 * @param chain who speaks of it, the nearest last
 */
record DeniedDeed(Denials denials, Words words, Trigger trigger, List<Statement> chain) {

  /** What the statement, where it is a denial in the trigger's sentence, leaves of its deed. */
  private Denials.Left left(Statement statement) {
    Span cue = statement.cue();
    boolean denial = statement.stance() == Attribution.Stance.DENIES;
    return cue == null || !denial || statement.sentence() != trigger.sentence()
        ? Denials.Left.OPEN
        : denials.of(words, cue, trigger);
  }

  /** Whether it is said not to have taken place by the nearest who speaks of it. */
  boolean denied() {
    return !chain.isEmpty() && left(chain.get(chain.size() - 1)) == Denials.Left.DENIED;
  }

  /** Whether somebody who denies something else takes it for granted. */
  boolean given() {
    return tellers().size() < chain.size();
  }

  /** Those who speak of it, without those who only take it for granted. */
  List<Statement> tellers() {
    return chain.stream().filter(s -> left(s) != Denials.Left.GIVEN).toList();
  }

  /**
   * The words of who denies it, where they tell that it is said to be his own.
   *
   * @param roles the words that act
   */
  @Nullable Span denier(List<Span> roles) {
    Statement denial = denied() ? chain.get(chain.size() - 1) : null;
    Span cue = denial == null ? null : denial.cue();
    if (denial == null || cue == null) {
      return null;
    }
    boolean means =
        roles.isEmpty()
            ? denials.own(words, cue, trigger)
            : roles.size() == 1 && denials.speaker(words, cue, roles.get(0));
    return means ? denial.source() : null;
  }

  /**
   * Whether nobody says that it is the actor's: he disowns it, or it is only mentioned with him.
   */
  boolean disowned(Span actor) {
    return chain.stream().anyMatch(s -> disowns(s, actor) || mentions(s, actor));
  }

  private static boolean disowns(Statement statement, Span actor) {
    Span group = statement.group();
    return statement.stance() == Attribution.Stance.DISOWNS
        && group != null
        && group.overlaps(actor);
  }

  /** "Denied that it had ordered the attack": whose the attack was, nobody says here. */
  private boolean mentions(Statement statement, Span actor) {
    Span cue = statement.cue();
    return cue != null
        && left(statement) == Denials.Left.GIVEN
        && actor.start() >= cue.end()
        && actor.end() <= trigger.span().start();
  }
}
