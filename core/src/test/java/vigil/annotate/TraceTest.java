package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.plover.EventType;
import vigil.plover.Status;

class TraceTest {
  private static final StatusCues CUES = StatusCues.load();

  private final List<Step> steps = new ArrayList<>();

  private Trigger judged(Sample s, Trace trace) {
    Trigger trigger = s.trigger("attack", EventType.ASSAULT);
    return trace.apply("status cue", (w, t) -> CUES.judge(w, t, 2024), s.tokens(), trigger);
  }

  @Test
  void aChangeIsToldWithTheWordsThatItRestsOn() {
    Sample s = Sample.of("The guards did not attack the depot .");
    assertThat(judged(s, new Trace(steps::add)).status()).isEqualTo(Status.NEGATED);
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.rule()).isEqualTo("status cue");
              assertThat(step.aspect()).isEqualTo(Step.Aspect.STATUS);
              assertThat(step.from()).isEqualTo("asserted");
              assertThat(step.to()).isEqualTo("negated");
              assertThat(step.words()).extracting(w -> w.of(s.text())).containsExactly("not");
            });
  }

  @Test
  void whatChangesNothingIsNotTold() {
    judged(Sample.of("The guards attack the depot ."), new Trace(steps::add));
    assertThat(steps).isEmpty();
  }

  @Test
  void tellingChangesNothing() {
    Sample s = Sample.of("The guards did not attack the depot .");
    assertThat(judged(s, new Trace(steps::add))).isEqualTo(judged(s, Trace.OFF));
  }
}
