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

  private static final double KM_A_DEGREE = 111.2;

  /** The place as some words of a report mean it. */
  Place place(Span span, String text) {
    return new Place(span, text, name, country, admin1, latitude, longitude, precision, geonames);
  }

  /** Whether it lies in the other, a country or province. */
  boolean within(Spot other) {
    boolean sameCountry = country != null && country.equals(other.country);
    return switch (other.precision) {
      case COUNTRY -> sameCountry && precision != Precision.COUNTRY;
      case PROVINCE ->
          sameCountry
              && precision != Precision.COUNTRY
              && precision != Precision.PROVINCE
              && other.name.equals(admin1);
      default -> false;
    };
  }

  /** Kilometres to the other place, near enough for places that are not far apart. */
  double km(Spot other) {
    double north = latitude - other.latitude;
    double east = Math.abs(longitude - other.longitude);
    east = Math.min(east, 360 - east) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
    return KM_A_DEGREE * Math.sqrt(north * north + east * east);
  }

  /** Whether its name alone tells it from the small towns that share it. */
  boolean known() {
    boolean small = precision == Precision.CITY || precision == Precision.DISTRICT;
    return listed || !small || population >= WELL_KNOWN;
  }
}
