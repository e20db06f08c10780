package vigil.mention;

import vigil.annotate.Annotated;

/** Resolves who, where, when and how many. Loaded once; immutable, one serves all threads. */
public final class MentionStage {
  private final ActorResolver actors;
  private final PlaceResolver places;
  private final TimeResolver times;
  private final QuantityFinder quantities;

  private MentionStage() {
    actors = ActorResolver.load();
    places = PlaceResolver.load(actors);
    times = TimeResolver.load();
    quantities = QuantityFinder.load();
  }

  /** Loads the shipped files of knowledge. */
  public static MentionStage load() {
    return new MentionStage();
  }

  /** The report's mentions, resolved. */
  public Mentions resolve(Annotated annotated) {
    return new Mentions(
        annotated,
        actors.resolve(annotated),
        places.resolve(annotated),
        times.resolve(annotated),
        quantities.resolve(annotated));
  }
}
