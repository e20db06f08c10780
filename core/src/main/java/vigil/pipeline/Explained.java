package vigil.pipeline;

import java.util.List;
import vigil.event.Explanation;
import vigil.event.ReportRecord;

/** A record with the path to each of its events, in the record's order. */
public record Explained(ReportRecord report, List<Explanation> events) {
  public Explained {
    events = List.copyOf(events);
  }
}
