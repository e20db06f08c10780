package vigil.mention;

import vigil.annotate.Annotated;

/**
 * Resolves the words of a report to places on the map. Loaded once from the places' files;
 * immutable and safe for any number of threads. What {@link #resolve} gives belongs to one report.
 *
 * <p>A name that several places share goes to the one that the report speaks for: see {@link
 * PlaceChoice}. In a phrase, the countries and provinces that it names come first. A phrase with a
 * name that no file has keeps its own words, with no coordinates. A phrase without any name gives
 * no place.
 */
public final class PlaceResolver {
  private final Gazetteer gazetteer;
  private final ActorDictionary dictionary;

  PlaceResolver(Gazetteer gazetteer, ActorDictionary dictionary) {
    this.gazetteer = gazetteer;
    this.dictionary = dictionary;
  }

  /**
   * The resolver of the shipped files.
   *
   * @throws vigil.data.DataException if a file is broken; the message names file and line
   */
  public static PlaceResolver load() {
    return load(ActorResolver.load());
  }

  /** The resolver of the shipped files, beside the actors that are already loaded. */
  public static PlaceResolver load(ActorResolver actors) {
    return new PlaceResolver(Gazetteer.load(), actors.dictionary());
  }

  /** Reads which countries the report is about, and answers for its phrases. */
  public Mentions.Places resolve(Annotated annotated) {
    return new ReportPlaces(gazetteer, dictionary, annotated);
  }
}
