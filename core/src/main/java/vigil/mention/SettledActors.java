package vigil.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.document.Span;
import vigil.mention.Place.Precision;
import vigil.mention.Setting.Sign;
import vigil.plover.Sector;

/**
 * The actors of a report, each who has a country by the report's setting with that country: "the
 * police", "a judge", "the rebels" in a report of one country are that country's. Whose country
 * cannot be told that way keeps none: gunmen, groups without a country, international bodies. One
 * report, one thread.
 */
final class SettledActors implements Mentions.Actors {
  /** Those who may come from anywhere, or belong to no country. */
  private static final Set<Sector> ANYWHERE =
      EnumSet.of(
          Sector.UAF,
          Sector.UNK,
          Sector.IGO,
          Sector.UNO,
          Sector.EUR,
          Sector.NGO,
          Sector.ISM,
          Sector.IMG,
          Sector.MNC);

  private static final double OF_THE_PLACE = 0.55;
  private static final double SOLDIERS = 0.65;
  private static final double UNKNOWN = 0.7;
  private static final double TOWN = 0.5;

  private final ReportActors actors;
  private final ActorDictionary dictionary;
  private final Annotated annotated;
  private final Supplier<List<Place>> places;
  private @Nullable Setting setting;

  SettledActors(
      ReportActors actors,
      ActorDictionary dictionary,
      Annotated annotated,
      Supplier<List<Place>> places) {
    this.actors = actors;
    this.dictionary = dictionary;
    this.annotated = annotated;
    this.places = places;
  }

  @Override
  public List<Chain> chains() {
    return actors.chains();
  }

  @Override
  public List<Entity> entities() {
    return actors.entities();
  }

  @Override
  public List<Actor> in(Span phrase) {
    return actors.in(phrase).stream().map(this::settled).toList();
  }

  private Actor settled(Actor actor) {
    boolean open = actor.country() == null && actor.id() == null && actor.via() == null;
    return open && !anywhere(actor)
        ? setting().country(actor.span(), share(actor)).map(c -> with(actor, c)).orElse(actor)
        : actor;
  }

  private boolean anywhere(Actor actor) {
    return actor.sectors().stream().anyMatch(ANYWHERE::contains)
        || Words.of(actor.text()).stream().anyMatch(w -> dictionary.is(w, WordClass.ABROAD));
  }

  private static double share(Actor actor) {
    if (actor.sectors().isEmpty()) {
      return UNKNOWN;
    }
    return actor.sectors().contains(Sector.MIL) ? SOLDIERS : OF_THE_PLACE;
  }

  private Setting setting() {
    if (setting == null) {
      List<Sign> signs = new ArrayList<>(actors.countries());
      for (Place place : places.get()) {
        if (place.country() != null) {
          signs.add(new Sign(place.span(), place.country(), weight(place)));
        }
      }
      setting = new Setting(annotated.sentences(), signs);
    }
    return setting;
  }

  private static double weight(Place place) {
    return place.precision() == Precision.COUNTRY ? 1 : TOWN;
  }

  private static Actor with(Actor actor, String country) {
    return new Actor(
        actor.span(),
        actor.text(),
        actor.name(),
        actor.id(),
        country,
        actor.sectors(),
        actor.via(),
        actor.number(),
        actor.resolvedBy());
  }
}
