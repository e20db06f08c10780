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
 * @param basis which words of the report made it an event's place
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
    @Nullable Integer geonames,
    Basis basis) {

  /** A place that the words themselves tell. */
  public Place(
      Span span,
      String text,
      String name,
      @Nullable String country,
      @Nullable String admin1,
      @Nullable Double latitude,
      @Nullable Double longitude,
      Precision precision,
      @Nullable Integer geonames) {
    this(span, text, name, country, admin1, latitude, longitude, precision, geonames, Basis.CLAUSE);
  }

  /** The same place, told by other words. */
  public Place withWords(Span other, String words) {
    return new Place(
        other, words, name, country, admin1, latitude, longitude, precision, geonames, basis);
  }

  /** The same place, for an event that other words than its own clause give it. */
  public Place withBasis(Basis other) {
    return new Place(
        span, text, name, country, admin1, latitude, longitude, precision, geonames, other);
  }

  /** Whether it lies in the other, a country or a province, as far as both are known. */
  public boolean within(Place other) {
    if (country == null || !country.equals(other.country)) {
      return false;
    }
    boolean province = other.precision == Precision.PROVINCE && other.name.equals(admin1);
    return precision.compareTo(other.precision) < 0
        && (province || other.precision == Precision.COUNTRY);
  }

  /** Which words give an event its place. */
  public enum Basis {
    /** Those of the clause that tells it. */
    CLAUSE,
    /** The phrase with which its sentence opens. */
    SENTENCE,
    /** The dateline before the report. */
    DATELINE
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
