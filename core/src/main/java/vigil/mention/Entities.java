package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;

/**
 * Puts together who and what a report mentions: the actors with all the words of their phrases,
 * names that only the reader sees, and places. Of words that several of them cover, the actor's
 * phrase counts, then the longer name. Pure.
 */
final class Entities {
  private final List<Entity> entities = new ArrayList<>();

  private Entities() {}

  static List<Entity> of(Annotated annotated, List<Entity> actors, List<Place> places) {
    Entities all = new Entities();
    actors.forEach(all::actor);
    annotated.names().forEach(all::name);
    places.forEach(all::place);
    all.entities.sort(Comparator.comparing(Entity::span));
    return List.copyOf(all.entities);
  }

  private void actor(Entity actor) {
    if (entities.stream().noneMatch(e -> e.span().overlaps(actor.span()))) {
      entities.add(actor);
    }
  }

  /** A name that an actor's phrase cuts is the whole name. */
  private void name(Name name) {
    List<Entity> cut = entities.stream().filter(e -> e.span().overlaps(name.span())).toList();
    if (cut.isEmpty()) {
      entities.add(new Entity(name.span(), name.kind()));
    } else if (cut.size() == 1 && longer(name.span(), cut.get(0).span())) {
      entities.remove(cut.get(0));
      entities.add(new Entity(name.span(), name.kind()));
    }
  }

  private static boolean longer(Span name, Span other) {
    return name.start() <= other.start() && name.end() >= other.end() && !name.equals(other);
  }

  private void place(Place place) {
    if (entities.stream().noneMatch(e -> e.span().overlaps(place.span()))) {
      entities.add(new Entity(place.span(), NameKind.LOCATION));
    }
  }
}
