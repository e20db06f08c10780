package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.record.Happening;

class PrecursorsTest {
  private static final Predicate<Happening.Side> NORTH = side -> side.name().equals("North");

  private static Observed observed(List<Happening> happenings) {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      volume.put(Made.FIRST.plusDays(i), 1);
    }
    return Observed.of(happenings, volume, Map.of(), null);
  }

  /** Threats are followed by an attack five days later, talks by nothing. */
  private static List<Happening> made() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      LocalDate day = Made.FIRST.plusDays(130L * i + 3);
      all.add(Made.of(day, EventType.THREATEN, "North", "South"));
      all.add(Made.of(day.plusDays(5), EventType.ASSAULT, "North", "South"));
      all.add(Made.of(day.plusDays(60), EventType.CONSULT, "North", "South"));
    }
    return all;
  }

  @Test
  void whatComesBeforeAttacksIsFoundWithCountsAndLead() {
    List<Precursor> found = Precursors.find(observed(made()), NORTH, 14);
    Precursor first = found.get(0);
    assertThat(first.pattern()).startsWith("THREATEN by it");
    assertThat(first.occurrences()).isEqualTo(15);
    assertThat(first.followed()).isEqualTo(15);
    assertThat(first.nothing()).isZero();
    assertThat(first.lead()).isEqualTo(5);
    assertThat(first.lift()).isGreaterThan(5);
    assertThat(first.corrected()).isLessThan(0.001).isGreaterThanOrEqualTo(first.probability());
    assertThat(found)
        .filteredOn(p -> p.pattern().equals("CONSULT by it"))
        .singleElement()
        .satisfies(p -> assertThat(p.followed()).isZero());
  }

  @Test
  void whatGoesOnDuringAWarIsNoSignOfIt() {
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(Made.of(Made.FIRST.plusDays(500 + i), EventType.ASSAULT, "North", "South"));
      all.add(Made.of(Made.FIRST.plusDays(500 + i), EventType.ACCUSE, "North", "South"));
    }
    assertThat(Precursors.find(observed(all), NORTH, 7)).isEmpty();
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(Precursors.find(observed(List.of()), NORTH, 14)).isEmpty();
  }
}
