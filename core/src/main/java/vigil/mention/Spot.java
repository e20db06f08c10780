package vigil.mention;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.Place.Precision;

/**
 * An entry of the places' files.
 *
 * @param country ISO 3166 alpha-3
 * @param admin1 name of the province
 * @param population 0 where unknown
 * @param listed whether it is in the short list of places of conflict news
 */
record Spot(
    String name,
    @Nullable String country,
    @Nullable String admin1,
    double latitude,
    double longitude,
    Precision precision,
    int population,
    @Nullable Integer geonames,
    boolean listed) {
  /** Inhabitants that make a town known outside its country's news. */
  private static final int WELL_KNOWN = 150_000;

  /** The place as some words of a report mean it. */
  Place place(Span span, String text) {
    return new Place(span, text, name, country, admin1, latitude, longitude, precision, geonames);
  }

  /** Whether its name alone tells it from the small towns that share it. */
  boolean known() {
    return listed || precision != Precision.CITY || population >= WELL_KNOWN;
  }
}
