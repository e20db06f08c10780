package vigil.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;

/**
 * Events as a GeoJSON collection of features (RFC 7946), a feature a line. What is known no nearer
 * than a country or region has no point: its place stands among the properties, and a map is not
 * led to put a pin where nothing happened. Made anew for each file, used by one thread.
 */
public final class GeoJson implements Listing<EventLine> {
  private static final List<String> WIDE = List.of("country", "region");
  private boolean first = true;

  @Override
  public String opening() {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n";
  }

  @Override
  public String one(EventLine event) {
    return feature(event, json -> {});
  }

  /** A feature with more properties. */
  String feature(EventLine event, Consumer<JsonLine> more) {
    String feature =
        new JsonLine()
            .field("type", "Feature")
            .field("id", event.reference())
            .object("geometry", point(event.place()), GeoJson::point)
            .object(
                "properties",
                event,
                (json, value) -> {
                  EventListing.fields(json, value);
                  more.accept(json);
                })
            .end();
    String line = (first ? "" : ",") + feature;
    first = false;
    return line;
  }

  @Override
  public String closing() {
    return "]}\n";
  }

  static EventLine.@Nullable Spot point(EventLine.@Nullable Spot place) {
    return place == null
            || place.latitude() == null
            || place.longitude() == null
            || WIDE.contains(place.precision())
        ? null
        : place;
  }

  private static void point(JsonLine json, EventLine.Spot place) {
    json.field("type", "Point").numbers("coordinates", place.longitude(), place.latitude());
  }
}
