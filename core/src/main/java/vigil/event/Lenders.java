package vigil.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.annotate.Trigger;
import vigil.mention.Actor;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * The tellings of a happening that may add to the one that says most: those whose parties do not
 * speak against its own. Otherwise who did it would come from one act and to whom from another.
 */
final class Lenders {
  private Lenders() {}

  /** The best telling and those that may add to it, in the order of the text. */
  static List<Telling> of(List<Telling> happening, Telling best) {
    List<Actor> actors = best.actors();
    List<Actor> recipients = best.recipients();
    List<Telling> lenders = new ArrayList<>();
    for (Telling telling : happening) {
      if (telling == best || fits(telling, best.trigger(), actors, recipients)) {
        lenders.add(telling);
        actors = actors.isEmpty() ? telling.actors() : actors;
        recipients = recipients.isEmpty() ? telling.recipients() : recipients;
      }
    }
    return lenders;
  }

  private static boolean fits(
      Telling telling, Trigger best, List<Actor> actors, List<Actor> recipients) {
    boolean mutual = best.type() == EventType.CONSULT || best.type() == EventType.AGREE;
    boolean parties =
        mutual
            || (agree(named(telling.actors()), named(actors))
                && agree(telling.recipients(), recipients));
    return parties && (unreal(best) || !unreal(telling.trigger()));
  }

  private static boolean unreal(Trigger trigger) {
    return trigger.status() == Status.HYPOTHETICAL || trigger.status() == Status.FUTURE;
  }

  /** Those with a name: words such as "gunmen" speak against nobody. */
  private static List<Actor> named(List<Actor> actors) {
    return actors.stream()
        .filter(a -> a.id() != null || Character.isUpperCase(a.name().codePointAt(0)))
        .toList();
  }

  private static boolean agree(List<Actor> one, List<Actor> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    Set<String> known = new HashSet<>();
    one.forEach(a -> known.addAll(words(a)));
    return other.stream().anyMatch(a -> words(a).stream().anyMatch(known::contains));
  }

  private static Set<String> words(Actor actor) {
    Set<String> words = new HashSet<>(Set.of(actor.key()));
    for (String word : actor.key().split(" ")) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }
}
