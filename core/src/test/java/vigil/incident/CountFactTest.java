package vigil.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.incident.Telling.Count;
import vigil.plover.EventType;
import vigil.plover.Status;

class CountFactTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 8);

  private static Witness witness(long report, LocalDate published, Count... counts) {
    Telling telling =
        new Telling(
            report,
            report,
            report,
            EventType.ASSAULT,
            List.of(),
            Status.ASSERTED,
            List.of(),
            List.of(),
            null,
            null,
            null,
            published,
            List.of(counts),
            Set.of(),
            Set.of(),
            Set.of());
    Source source =
        new Source(
            report + "#e1",
            report,
            report,
            null,
            null,
            null,
            published,
            null,
            false,
            "killed",
            null,
            "",
            null);
    return new Witness(telling, source);
  }

  private static Count killed(int low, Integer high) {
    return new Count("killed", low, high, false);
  }

  private static Verdict verdict(Witness... witnesses) {
    return CountFact.of("killed", List.of(witnesses)).verdict();
  }

  @Test
  void aTollAndTheCiviliansAmongItDoNotContradict() {
    assertThat(verdict(witness(1, DAY, killed(910, null), killed(138, 138))))
        .isNotEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void twoReportsOfOneDayDo() {
    assertThat(verdict(witness(1, DAY, killed(910, 910)), witness(2, DAY, killed(138, 138))))
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aLaterOneRevises() {
    assertThat(verdict(witness(1, DAY, killed(6, 6)), witness(2, DAY.plusDays(1), killed(13, 13))))
        .isEqualTo(Verdict.REVISED);
  }
}
