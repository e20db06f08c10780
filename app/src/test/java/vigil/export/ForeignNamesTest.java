package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.acled.Crosswalk;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;

/** What types and parties are called elsewhere, and what its files may hold. */
class ForeignNamesTest {
  private static DataFile file(String text) {
    try {
      return DataFile.parse(
          "x.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void complains(String rows) {
    DataFile names = file("ATTACK\tPolitical violence\tViolence against civilians\tAttack\n");
    assertThatThrownBy(() -> TypeNames.of(file(rows), names, Crosswalk.load()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("x.tsv:2: ");
  }

  @Test
  void everyTypeAndModeHasALineOfTheShippedFile() {
    TypeNames names = TypeNames.load();
    for (EventType type : EventType.values()) {
      Sample event = new Sample();
      event.type = type.name();
      event.modes = List.of();
      assertThat(names.cameo(event.made().line())).as(type.name()).isPresent();
    }
    for (Mode mode : Mode.values()) {
      Sample event = new Sample();
      event.type = mode.type().name();
      event.modes = List.of(mode.label());
      names
          .cameo(event.made().line())
          .ifPresent(code -> assertThat(code.root().length()).isEqualTo(2));
    }
  }

  @Test
  void everySectorHasALineOfTheShippedFile() {
    SectorNames names = SectorNames.load();
    assertThat(names.arms(Sample.party("x", null, "REB"))).isEqualTo(SectorNames.Arms.GROUP);
    assertThat(names.arms(Sample.party("x", null, "UNK", "COP"))).isEqualTo(SectorNames.Arms.STATE);
    assertThat(names.cameo(Sample.party("x", null, "JRN"))).containsExactly("MED");
    assertThat(names.acled(Sample.party("x", null), null)).isEmpty();
  }

  @Test
  void linesThatCannotBeAreNamed() {
    complains("ASSAULT\t\t190\t4\t-9.0\tATTACK\nASSAULT\tvisit\t190\t4\t-9.0\tATTACK\n");
    complains("ASSAULT\t\t190\t4\t-9.0\tATTACK\nASSAULT\t\t190\t4\t-9.0\tATTACK\n");
    complains("ASSAULT\t\t190\t4\t-9.0\tATTACK\nAGREE\t\t3x0\t1\t4.0\n");
    complains("ASSAULT\t\t190\t4\t-9.0\tATTACK\nAGREE\t\t030\t1\t4.0\tAGREEMENT\n");
    assertThatThrownBy(() -> SectorNames.of(file("MIL\tState forces\tMIL\tarmy\n")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("x.tsv:1: ");
  }
}
