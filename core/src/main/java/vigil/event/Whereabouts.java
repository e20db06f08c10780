package vigil.event;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.Place;
import vigil.mention.Place.Basis;
import vigil.mention.Place.Precision;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * Where an event was whose tellings name no place of their own: the town that an attack hit; else
 * the place with which its sentence opens; else, of what the lead tells, that of the dateline. Only
 * acts that happen somewhere, and that did happen, get such a place. One report.
 */
final class Whereabouts {
  /** The dateline is that of the first sentences, which tell the news. */
  private static final int LEAD = 2;

  /** So many words from the sentence's first on a phrase such as "in the city of" may take. */
  private static final int OPENING = 4;

  private static final Set<EventType> SOMEWHERE =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.PROTEST,
          EventType.COERCE,
          EventType.MOBILIZE,
          EventType.RETREAT,
          EventType.CONSULT);

  private final Mentions mentions;
  private final Grammar grammar;
  private final List<Place> all;

  Whereabouts(Mentions mentions, Grammar grammar) {
    this.mentions = mentions;
    this.grammar = grammar;
    all = mentions.places().all();
  }

  /** The most exact of the places that lie in the given one; itself where none does. */
  static Place mostExact(Place place, List<Place> places) {
    return places.stream()
        .filter(p -> p.within(place))
        .min(Comparator.comparing(Place::precision))
        .orElse(place);
  }

  /** The place of a telling as its words give it, made more exact by the target's. */
  Place exact(Place place, Telling telling) {
    if (telling.trigger().type() != EventType.ASSAULT) {
      return place;
    }
    Place exact = mostExact(place, hit(telling.trigger()));
    return exact.equals(place) ? nearer(place, telling.trigger()) : exact;
  }

  /** "Took Westbridge on Monday, Eastbridge on Tuesday": what is hit is where it was. */
  private Place nearer(Place place, Trigger trigger) {
    return target(trigger)
        .filter(Whereabouts::town)
        .filter(t -> trigger.roles(RoleKind.RECIPIENT).contains(t.span()))
        .filter(t -> trigger.span().end() <= t.span().start())
        .filter(t -> t.span().end() <= place.span().start() && !place.within(t))
        .filter(t -> !t.within(place))
        .orElse(place);
  }

  /** The place of an event whose tellings name none; null where the report does not tell. */
  @Nullable Place of(Telling telling) {
    Trigger trigger = telling.trigger();
    if (!SOMEWHERE.contains(trigger.type()) || trigger.status() != Status.ASSERTED) {
      return null;
    }
    Span sentence = mentions.annotated().sentences().get(trigger.sentence()).span();
    List<Place> inside = all.stream().filter(p -> sentence.contains(p.span())).toList();
    return inside.isEmpty()
        ? dateline(telling).orElse(null)
        : target(trigger).or(() -> only(inside, telling)).orElse(null);
  }

  /** The town that an attack hit: "shelled Oldport". */
  private Optional<Place> target(Trigger trigger) {
    List<Place> towns =
        trigger.type() != EventType.ASSAULT
            ? List.of()
            : targets(trigger).stream().filter(Whereabouts::town).toList();
    return towns.size() == 1 ? Optional.of(towns.get(0)) : Optional.empty();
  }

  private List<Place> targets(Trigger trigger) {
    List<Span> hit = trigger.roles(RoleKind.RECIPIENT);
    return all.stream().filter(p -> hit.stream().anyMatch(h -> h.contains(p.span()))).toList();
  }

  /** What the phrases for the target name, those too that are a body's name elsewhere. */
  private List<Place> hit(Trigger trigger) {
    return trigger.roles(RoleKind.RECIPIENT).stream()
        .flatMap(r -> mentions.places().in(r).stream())
        .toList();
  }

  private static boolean town(Place place) {
    return place.precision().compareTo(Precision.PROVINCE) < 0;
  }

  /** The one place with which the sentence opens, or the one that lies in all its others. */
  private Optional<Place> only(List<Place> inside, Telling telling) {
    Place exact = mostExact(inside.get(0), inside);
    boolean one = inside.stream().allMatch(p -> p.name().equals(exact.name()) || exact.within(p));
    return one && opens(inside.get(0), telling.trigger()) && !taken(exact, telling)
        ? Optional.of(exact.withBasis(Basis.SENTENCE))
        : Optional.empty();
  }

  /** "In Easthaven, …": what opens the sentence holds for all of it. */
  private boolean opens(Place place, Trigger trigger) {
    Words words = new Words(mentions.annotated().sentences().get(trigger.sentence()));
    int at = words.at(place.span().start());
    return at > 0
        && at <= OPENING
        && place.span().end() <= trigger.span().start()
        && grammar.is(words.lower(0), WordClass.LOCATIVE);
  }

  /** Whether the words are a party's, a speaker's, or tell where something else was. */
  private boolean taken(Place place, Telling telling) {
    return mentions.annotated().triggers().stream()
            .filter(t -> t.sentence() == telling.trigger().sentence())
            .flatMap(t -> t.roles().stream())
            .anyMatch(r -> r.span().overlaps(place.span()))
        || telling.attribution().stream()
            .map(Attribution::span)
            .anyMatch(s -> s != null && s.overlaps(place.span()));
  }

  /** Not of a headline before the dateline, which may tell of somewhere else. */
  private Optional<Place> dateline(Telling telling) {
    Trigger trigger = telling.trigger();
    return trigger.sentence() >= LEAD
        ? Optional.empty()
        : mentions
            .places()
            .dateline()
            .filter(p -> p.country() != null && p.span().end() <= trigger.span().start())
            .filter(p -> fits(telling.actors(), p) && fits(telling.recipients(), p))
            .map(p -> p.withBasis(Basis.DATELINE));
  }

  private static boolean fits(List<Actor> parties, Place place) {
    return parties.stream()
        .allMatch(a -> a.country() == null || a.country().equals(place.country()));
  }
}
