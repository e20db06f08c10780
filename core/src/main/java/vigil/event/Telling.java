package vigil.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;

/**
 * One place in the report that tells of an event, with everything resolved. A happening may be told
 * several times.
 *
 * @param words the stems of the trigger
 * @param actorWords the stems of the actors' names and words
 * @param recipientWords the stems of the recipients'
 */
record Telling(
    Trigger trigger,
    Span clause,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    @Nullable TimeExpression time,
    List<Quantity> counts,
    List<Attribution> attribution,
    Joint joint,
    Set<String> words,
    Set<String> actorWords,
    Set<String> recipientWords,
    Set<String> placeWords) {

  /**
   * How much the telling says: what makes one of several the best to show; the lead goes before.
   */
  double fullness() {
    int parts = (actors.isEmpty() ? 0 : 2) + (recipients.isEmpty() ? 0 : 2);
    parts += (place == null ? 0 : 1) + (time == null ? 0 : 1) + (counts.isEmpty() ? 0 : 1);
    parts += (known(actors) ? 2 : 0) + (known(recipients) ? 1 : 0);
    double early = 0.3 / (1 + trigger.sentence());
    return trigger.probability() + 0.25 * parts + early;
  }

  /** The same by others. */
  Telling by(List<Actor> others, Set<String> otherWords) {
    return new Telling(
        trigger,
        clause,
        others,
        recipients,
        place,
        time,
        counts,
        attribution,
        joint,
        words,
        otherWords,
        recipientWords,
        placeWords);
  }

  private static boolean known(List<Actor> actors) {
    return actors.stream().anyMatch(a -> a.id() != null);
  }

  /** Whether the telling names no party, place, time or number. */
  boolean bare() {
    return actors.isEmpty()
        && recipients.isEmpty()
        && place == null
        && time == null
        && counts.isEmpty();
  }

  /** The tellings of one happening as one: the last, with the parties and places of all. */
  static Telling all(List<Telling> happening) {
    Telling last = happening.get(happening.size() - 1);
    return new Telling(
        last.trigger,
        last.clause,
        last.actors,
        last.recipients,
        last.place,
        last.time,
        last.counts,
        last.attribution,
        last.joint,
        union(happening, Telling::words),
        union(happening, Telling::actorWords),
        union(happening, Telling::recipientWords),
        union(happening, Telling::placeWords));
  }

  private static Set<String> union(List<Telling> tellings, Function<Telling, Set<String>> words) {
    Set<String> union = new LinkedHashSet<>();
    tellings.forEach(t -> union.addAll(words.apply(t)));
    return union;
  }
}
