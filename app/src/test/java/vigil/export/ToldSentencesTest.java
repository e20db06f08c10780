package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.incident.Facts;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Telling;
import vigil.incident.Witness;
import vigil.plover.EventType;
import vigil.plover.Status;

class ToldSentencesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

  private static Incident raid(boolean denied) {
    Telling telling =
        new Telling(
            1,
            1,
            1,
            EventType.ASSAULT,
            List.of(),
            Status.ASSERTED,
            List.of(),
            List.of(),
            null,
            DAY,
            DAY,
            DAY,
            List.of(),
            Set.of("raid"),
            Set.of("raid"),
            Set.of());
    Source source =
        new Source(
            "1#e1",
            1,
            1,
            "Nile Post",
            null,
            null,
            DAY,
            "the army",
            denied,
            "the army denied the raid",
            null,
            "",
            null);
    return Facts.of(1, List.of(new Witness(telling, source)));
  }

  @Test
  void whoDeniesAHappeningDoesNotTellIt() {
    assertThat(ToldSentences.told(raid(true))).isEqualTo("denied by the army, in Nile Post alone");
    assertThat(ToldSentences.told(raid(false))).isEqualTo("told by the army, in Nile Post alone");
    assertThat(new ToldSentences(List.of(raid(true)), DAY, DAY).happened().get(0).toString())
        .contains("Denied by the army, in Nile Post alone: “the army denied the raid”");
  }
}
