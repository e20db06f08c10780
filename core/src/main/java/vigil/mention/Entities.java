package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;

/**
 * Puts together who and what a report mentions: noun phrases and pronouns for persons, bodies and
 * places, then names and places that stand in none of the kind. Several persons without a name are
 * a body. Pure.
 */
final class Entities {
  private final List<Entity> entities = new ArrayList<>();

  private Entities() {}

  static List<Entity> of(Annotated annotated, List<Entity> referents, List<Place> places) {
    Entities all = new Entities();
    all.entities.addAll(referents);
    annotated.names().forEach(all::name);
    places.forEach(p -> all.add(new Entity(p.span(), NameKind.LOCATION)));
    all.entities.sort(Comparator.comparing(Entity::span));
    return all.entities.stream().distinct().toList();
  }

  private void name(Name name) {
    add(new Entity(name.span(), name.kind()));
  }

  /** Inside a phrase of the same kind a name adds nothing; a place inside a name is none. */
  private void add(Entity entity) {
    boolean known =
        entities.stream()
            .anyMatch(
                e ->
                    e.span().overlaps(entity.span())
                        && (e.kind() == entity.kind() || !holds(e.span(), entity.span())));
    if (!known) {
      entities.add(entity);
    }
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start()
        && outer.end() >= inner.end()
        && outer.end() - outer.start() > inner.end() - inner.start();
  }

  static List<Entity> ofReferents(Chains chains) {
    List<Entity> entities = new ArrayList<>();
    List<Referent> referents = chains.referents();
    for (int i = 0; i < referents.size(); i++) {
      NameKind kind = kind(referents.get(i), chains, i);
      if (kind != null) {
        entities.add(new Entity(words(referents.get(i).phrase()), kind));
      }
    }
    return entities;
  }

  /** Without the sign of the owner. */
  private static Span words(Phrase phrase) {
    int end = phrase.span().end();
    boolean owner = end - phrase.headSpan().end() <= 2;
    return new Span(phrase.span().start(), owner ? phrase.headSpan().end() : end);
  }

  private static @Nullable NameKind kind(Referent referent, Chains chains, int at) {
    if (referent.pronoun() == null) {
      return kind(referent);
    }
    return switch (referent.pronoun()) {
      case HE, SHE, SPEAKER -> NameKind.PERSON;
      case SPEAKERS, THEY -> NameKind.ORGANISATION;
      case IT ->
          chains.before(at).stream().anyMatch(r -> r.is(Referent.Kind.BODY))
              ? NameKind.ORGANISATION
              : null;
      default -> null;
    };
  }

  private static @Nullable NameKind kind(Referent referent) {
    if (referent.kind() == null) {
      return null;
    }
    return switch (referent.kind()) {
      case PERSON ->
          referent.plural() && !referent.name() ? NameKind.ORGANISATION : NameKind.PERSON;
      case BODY -> NameKind.ORGANISATION;
      case PLACE ->
          referent.name() && referent.phrase().acts() ? NameKind.ORGANISATION : NameKind.LOCATION;
      default -> null;
    };
  }
}
