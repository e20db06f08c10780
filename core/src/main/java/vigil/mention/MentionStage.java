package vigil.mention;

import vigil.actors.KnownActors;
import vigil.annotate.Annotated;

/** Resolves who, where, when and how many. Loaded once; immutable, one serves all threads. */
public final class MentionStage {
  private final ActorResolver actors;
  private final PlaceResolver places;
  private final TimeResolver times;
  private final QuantityFinder quantities;

  private MentionStage(KnownActors known) {
    actors = ActorResolver.with(known);
    places = PlaceResolver.load(actors);
    times = TimeResolver.load();
    quantities = QuantityFinder.load();
  }

  /** Loads the shipped files of knowledge. */
  public static MentionStage load() {
    return with(KnownActors.shipped());
  }

  /** Loads the shipped files of knowledge, with those who are known. */
  public static MentionStage with(KnownActors known) {
    return new MentionStage(known);
  }

  /** The report's mentions, resolved. */
  public Mentions resolve(Annotated annotated) {
    Mentions.Places where = places.resolve(annotated);
    return new Mentions(
        annotated,
        actors.resolve(annotated, where),
        where,
        times.resolve(annotated),
        quantities.resolve(annotated));
  }
}
