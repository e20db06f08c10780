package vigil.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where events were.
 *
 * @param points places no wider than a province, the most events first
 * @param countries every country in which events were
 * @param nowhere events that name no place which is known
 * @param cut how many points were left out, those with the fewest events
 */
public record MapView(List<Point> points, List<Country> countries, long nowhere, long cut) {
  public MapView {
    points = List.copyOf(points);
    countries = List.copyOf(countries);
  }

  /**
   * A place.
   *
   * @param lat degrees north
   * @param lon degrees east
   * @param precision how exactly it is known
   * @param incidents distinct happenings among the events
   * @param types events by type, the most frequent first
   */
  public record Point(
      double lat,
      double lon,
      String precision,
      String name,
      @Nullable String country,
      @Nullable String admin1,
      long events,
      long incidents,
      Map<String, Long> types) {}

  /**
   * A country.
   *
   * @param events all events in it
   * @param vague those of which only the country is known
   */
  public record Country(String country, long events, long vague) {}
}
