package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.export.TaughtRows;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

class NearestRowsTest {
  private static Trigger trigger(EventType type, Span span) {
    return new Trigger(
        0,
        span,
        type,
        Map.of(type, 0.9),
        List.of(),
        Status.ASSERTED,
        Certainty.CERTAIN,
        SpeakerKind.AUTHOR,
        List.of(),
        "test");
  }

  @Test
  void findsRowsOfTheSameWordAndType() {
    String sentence = "Rebels shelled the harbour at night.";
    List<TaughtRows.Row> rows =
        TaughtRows.loaded()
            .nearest(trigger(EventType.ASSAULT, new Span(7, 14)), "shelled", sentence, 3);
    assertThat(rows).hasSize(3);
    assertThat(rows).extracting(TaughtRows.Row::where).doesNotHaveDuplicates();
    assertThat(rows.get(0).type()).isEqualTo(EventType.ASSAULT);
    assertThat(rows.get(0).trigger()).startsWithIgnoringCase("shell");
    assertThat(rows.get(0).where()).matches("[a-z-]+\\.txt:\\d+");
    assertThat(rows.get(0).sentence()).contains(rows.get(0).trigger());
  }
}
