package vigil.mention;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * A place in the report, resolved as far as the gazetteer allows.
 *
 * @param country ISO 3166 alpha-3
 * @param admin1 name of the province
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param geonames GeoNames identifier
 */
public record Place(
    Span span,
    String text,
    String name,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Precision precision,
    @Nullable Integer geonames) {

  /** The same place, told by other words. */
  public Place withWords(Span other, String words) {
    return new Place(other, words, name, country, admin1, latitude, longitude, precision, geonames);
  }

  /** How closely the place is known. */
  public enum Precision {
    POINT,
    CITY,
    DISTRICT,
    PROVINCE,
    COUNTRY,
    REGION
  }
}
