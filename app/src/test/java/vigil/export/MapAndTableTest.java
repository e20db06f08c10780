package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.record.EventLine;

class MapAndTableTest {
  private static EventLine event(String status, String precision) {
    return new EventLine(
        4,
        2,
        LocalDate.of(2024, 5, 3),
        LocalDate.of(2024, 5, 3),
        LocalDate.of(2024, 5, 3),
        "day",
        "ASSAULT",
        List.of("aerial"),
        -9,
        status,
        "certain",
        0.5,
        List.of(
            new EventLine.Party("Harun Front", null, "PER", List.of("REB")),
            new EventLine.Party("rebels", null, null, List.of("REB"))),
        List.of(),
        new EventLine.Spot("Easthaven", "PER", "Cusco", -13.5, -71.9, precision),
        List.of(),
        List.of(),
        "The front\tshelled\nthe town",
        new EventLine.Source(null, "Coast\tMonitor", LocalDate.of(2024, 5, 4), null),
        false,
        null,
        4);
  }

  @Test
  void aTownIsAPointWithTheLongitudeFirst() throws IOException {
    GeoJson form = new GeoJson();
    JsonNode map =
        new ObjectMapper()
            .readTree(form.all(List.of(event("asserted", "city"), event("asserted", "city"))));
    JsonNode point = map.get("features").get(1).get("geometry");
    assertThat(point.get("type").asText()).isEqualTo("Point");
    assertThat(point.get("coordinates").get(0).asDouble()).isEqualTo(-71.9);
    assertThat(point.get("coordinates").get(1).asDouble()).isEqualTo(-13.5);
  }

  @Test
  void aCountryIsNoPoint() throws IOException {
    JsonNode map =
        new ObjectMapper().readTree(new GeoJson().all(List.of(event("asserted", "country"))));
    JsonNode feature = map.get("features").get(0);
    assertThat(feature.get("geometry").isNull()).isTrue();
    assertThat(feature.get("properties").get("place").get("name").asText()).isEqualTo("Easthaven");
  }

  @Test
  void noEventsAreAnEmptyMap() throws IOException {
    assertThat(new ObjectMapper().readTree(new GeoJson().all(List.of())).get("features")).isEmpty();
  }

  @Test
  void cellsStandUnderTheirColumns() {
    PolecatTable form = new PolecatTable("0.1.0");
    List<String> names = List.of(form.opening().strip().split("\t", -1));
    List<String> cells =
        List.of(form.one(event("asserted", "city")).replace("\n", "").split("\t", -1));
    assertThat(cells).hasSameSizeAs(names);
    assertThat(cells.get(names.indexOf("Event ID"))).isEqualTo("vigil:4#e2");
    assertThat(cells.get(names.indexOf("Actor Name"))).isEqualTo("Harun Front;rebels");
    assertThat(cells.get(names.indexOf("Primary Actor Sector"))).isEqualTo("REB");
    assertThat(cells.get(names.indexOf("City"))).isEqualTo("Easthaven");
    assertThat(cells.get(names.indexOf("Province"))).isEqualTo("Cusco");
    assertThat(cells.get(names.indexOf("Latitude"))).isEqualTo("-13.5");
    assertThat(cells.get(names.indexOf("Source"))).isEqualTo("Coast Monitor");
    assertThat(cells.get(names.indexOf("Version"))).isEqualTo("Vigil 0.1.0");
  }

  @Test
  void whatDidNotHappenHasNoPlaceInATableWithoutStatus() {
    assertThat(Happened.is(event("historical", "city"))).isTrue();
    assertThat(Happened.is(event("negated", "city"))).isFalse();
    assertThat(Happened.leavesOut(event("future", "city"))).contains("future");
  }
}
