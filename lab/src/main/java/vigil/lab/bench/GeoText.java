package vigil.lab.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Span;

/** A text with the places that it names, in the order of the text. */
record GeoText(String id, Document document, List<Toponym> places) {
  GeoText {
    places = List.copyOf(places);
  }

  /**
   * Words that name a place.
   *
   * @param point where it is; null where the data does not say
   */
  record Toponym(Span span, @Nullable Point point) {}

  /**
   * A place on the map.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param country ISO 3166 alpha-3, null where it lies in none or none is known
   */
  record Point(double latitude, double longitude, @Nullable String country) {
    private static final double EARTH_KM = 6371.0;

    /** Kilometres over the globe. */
    double km(Point other) {
      double north = Math.toRadians(other.latitude - latitude) / 2;
      double east = Math.toRadians(other.longitude - longitude) / 2;
      double cosines =
          Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
      double chord = square(Math.sin(north)) + cosines * square(Math.sin(east));
      return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double x) {
      return x * x;
    }
  }
}
