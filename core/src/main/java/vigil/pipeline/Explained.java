package vigil.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import vigil.document.Document;
import vigil.event.Explanation;
import vigil.event.ReportRecord;

/** A record with the path to each of its events, in the record's order. */
public record Explained(ReportRecord report, List<Explanation> events) {
  public Explained {
    events = List.copyOf(events);
  }

  /** The same with the words as the document writes them. */
  Explained in(Document own) {
    ReportRecord written = report.in(own);
    return new Explained(
        written,
        IntStream.range(0, events.size())
            .mapToObj(i -> events.get(i).of(written.events().get(i)))
            .toList());
  }
}
