package vigil.export;

import vigil.record.EventLine;
import vigil.record.WholeEvent;

/** The listing's CSV, with where each event's report stands among others. */
final class EventTable implements EventText {
  private final Listing<EventLine> listing = EventListing.of(Listing.Form.CSV, Layout.PLAIN);

  @Override
  public String opening() {
    return joined(
        listing.opening(), CsvLine.of("copy", "version", "document", "start", "end", "coder"));
  }

  @Override
  public String one(WholeEvent event) {
    WholeEvent.Report report = event.report();
    return joined(
        listing.one(event.line()),
        CsvLine.of(
            report.isCopy(),
            report.version(),
            report.document(),
            event.passage().start(),
            event.passage().end(),
            report.coder()));
  }

  private static String joined(String line, String more) {
    return line.stripTrailing() + "," + more;
  }
}
