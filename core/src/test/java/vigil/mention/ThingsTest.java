package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.plover.Sector;

class ThingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 rockets",
        "arms depots",
        "army posts near the river",
        "embassies of Westronia",
        "boxes",
        "6,546"
      })
  void thingsAreNobody(String name) {
    assertThat(Things.shipped().has(name, null, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Northern Front", "HMS Ardent", "Harbour Fund", "Farmers of Easthaven"})
  void namesAreSomebody(String name) {
    assertThat(Things.shipped().has(name, null, false)).isFalse();
  }

  @Test
  void whatIsSortedIsSomebodyUnlessItIsAThing() {
    Things things = Things.shipped();
    assertThat(things.has("protesters", null, true)).isFalse();
    assertThat(things.has("army posts", "LBN", true)).isTrue();
    assertThat(things.has("three frigates", null, true)).isTrue();
    assertThat(things.has("three frigates", "FRA", true)).isFalse();
    assertThat(things.has("farmers", "FRA", false)).isFalse();
  }

  private static Actor actor(String name, List<Sector> sectors) {
    Span span = new Span(0, name.length());
    return new Actor(span, name, name, null, null, sectors, null, null, ResolvedBy.NONE);
  }

  @Test
  void onlyAThingOfNobodyIsOneInADeed() {
    Things things = Things.shipped();
    assertThat(things.is(actor("two drones", List.of()))).isTrue();
    assertThat(things.is(actor("convoy of lorries", List.of()))).isTrue();
    assertThat(things.is(actor("army convoy", List.of(Sector.MIL)))).isFalse();
    assertThat(things.is(actor("coastal countries", List.of()))).isFalse();
    assertThat(things.is(actor("squatters", List.of()))).isFalse();
    assertThat(things.is(actor("drones", List.of(Sector.MIL)))).isTrue();
    assertThat(things.is(actor("warplanes", List.of(Sector.MIL)))).isFalse();
    assertThat(things.craft(actor("warplanes", List.of(Sector.MIL)))).isTrue();
    assertThat(things.craft(actor("navy warship", List.of(Sector.MIL)))).isFalse();
    assertThat(things.craft(actor("bomber", List.of(Sector.UAF)))).isFalse();
  }

  @Test
  void brokenLinesAreNamed() {
    assertThatThrownBy(() -> of("bridge|road\tthing\nroad\tthing"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own.tsv:2: 'road' stands here twice");
    assertThatThrownBy(() -> of("bridge\tstone")).hasMessageContaining("own.tsv:1");
  }

  private static Things of(String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return Things.of(DataFile.parse("own.tsv", new ByteArrayInputStream(bytes)));
  }
}
