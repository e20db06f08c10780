package vigil.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Things;
import vigil.plover.EventType;

/**
 * "Kyiv blamed Moscow for the strike": the accusation happened, and the strike is, on the accuser's
 * word, that of the accused. Pure.
 */
final class Accusations {
  private static final Set<EventType> DEEDS = EnumSet.of(EventType.ASSAULT, EventType.COERCE);

  private Accusations() {}

  /** The tellings, those of deeds without an actor of their own with the accused as theirs. */
  static List<Telling> complete(List<Telling> tellings) {
    List<Telling> all = new ArrayList<>();
    for (Telling telling : tellings) {
      Telling accusation = DEEDS.contains(telling.trigger().type()) ? of(telling, tellings) : null;
      boolean bare =
          telling.trigger().roles(RoleKind.ACTOR).isEmpty() || !telling.actorWords().isEmpty();
      all.add(
          accusation != null && bare && telling.actors().isEmpty() && !disowned(telling)
              ? telling.by(doers(accusation), accusation.recipientWords())
              : telling);
    }
    return all;
  }

  /** The accused; a convoy of which nobody's is told leaves open whose deed it is. */
  private static List<Actor> doers(Telling accusation) {
    return accusation.recipients().stream().filter(a -> !Things.shipped().is(a)).toList();
  }

  /** "Rejected allegations that it was behind the raid": nobody here says that it was. */
  private static boolean disowned(Telling telling) {
    return telling.attribution().stream().anyMatch(a -> a.stance() == Attribution.Stance.DISOWNS);
  }

  /** The accusation that the deed is told in: the accused stands between the two. */
  private static @Nullable Telling of(Telling deed, List<Telling> tellings) {
    Span at = deed.trigger().span();
    return tellings.stream()
        .filter(t -> t.trigger().type() == EventType.ACCUSE)
        .filter(t -> t.trigger().sentence() == deed.trigger().sentence())
        .filter(t -> t.trigger().span().end() <= at.start())
        .filter(
            t ->
                !t.recipients().isEmpty()
                    && t.recipients().stream()
                        .allMatch(
                            r ->
                                r.span().end() <= at.start()
                                    && r.span().start() >= t.trigger().span().end()))
        .reduce((one, other) -> other)
        .orElse(null);
  }
}
