package vigil.record;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.record.Terms.Kind;
import vigil.record.Terms.Term;

/** Gathers the terms of one event, out of the event itself or of its rows. */
final class TermSet {
  private final Set<Term> terms = new LinkedHashSet<>();

  /** All terms of an event, each once. */
  static Set<Term> of(Event event, @Nullable String outlet) {
    TermSet set = new TermSet();
    set.event(event.type().name(), Labels.of(event.status()), outlet);
    event.actors().forEach(set::actor);
    event.recipients().forEach(set::actor);
    Place place = event.place();
    if (place != null) {
      set.place(place.name(), place.admin1(), place.country());
    }
    event.attribution().forEach(set::speaker);
    event.mentions().forEach(m -> m.attribution().forEach(set::speaker));
    return set.terms;
  }

  Set<Term> terms() {
    return terms;
  }

  void event(String type, String status, @Nullable String outlet) {
    label(Kind.TYPE, type);
    label(Kind.STATUS, status);
    name(Kind.OUTLET, outlet);
  }

  private void actor(Actor actor) {
    actor(actor.name(), actor.via(), actor.id(), actor.country());
  }

  void actor(String name, @Nullable String via, @Nullable String id, @Nullable String country) {
    name(Kind.ACTOR, name);
    name(Kind.ACTOR, via);
    label(Kind.ACTOR_ID, id);
    label(Kind.ACTOR_COUNTRY, country);
  }

  void place(String name, @Nullable String admin1, @Nullable String country) {
    name(Kind.PLACE, name);
    name(Kind.PLACE, admin1);
    label(Kind.PLACE_COUNTRY, country);
  }

  private void speaker(Attribution speaker) {
    speaker(Labels.of(speaker.kind()), speaker.name(), speaker.text(), speaker.id());
  }

  void speaker(String kind, @Nullable String name, @Nullable String text, @Nullable String id) {
    name(Kind.SPEAKER, name);
    name(Kind.SPEAKER, text);
    label(Kind.SPEAKER_ID, id);
    label(Kind.SPEAKER_KIND, kind);
  }

  private void name(Kind kind, @Nullable String name) {
    label(kind, name == null ? null : NameFolding.key(name));
  }

  private void label(Kind kind, @Nullable String label) {
    if (label != null && !label.isEmpty()) {
      terms.add(new Term(kind, label));
    }
  }
}
