package vigil.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Signature;
import vigil.engine.join.Report;
import vigil.event.Event;
import vigil.incident.Keys;
import vigil.incident.TellingMaker;
import vigil.record.Arrival;

/** Makes ready for joining what was coded, on as many machines as code. */
final class Reports extends RichMapFunction<Told, Report> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable TellingMaker tellings;

  @Override
  public void open(OpenContext context) {
    tellings = TellingMaker.load();
  }

  @Override
  public Report map(Told told) {
    Arrival.Coded coded = (Arrival.Coded) Objects.requireNonNull(told.arrival());
    Document document = coded.report().document();
    return new Report(
        told.order(),
        coded.original().identity(),
        coded.name(),
        coded.original().article(document),
        document.url() != null ? document.url() : coded.original().url(),
        document.outlet(),
        document.published(),
        document.id(),
        Signature.of(document.text()).bytes(),
        coded.json(),
        drafts(coded.report().events(), document));
  }

  private List<Report.Draft> drafts(List<Event> events, Document document) {
    TellingMaker maker = Objects.requireNonNull(tellings);
    return events.stream()
        .map(
            event ->
                new Report.Draft(
                    number(event),
                    event,
                    maker.telling(event, 0, 0, 0, document.published()),
                    Set.copyOf(Keys.under(event)),
                    Keys.day(event, document.published())))
        .toList();
  }

  /** The event's number in its report: what stands behind {@code #e} in its identifier. */
  private static int number(Event event) {
    return Integer.parseInt(event.id().substring(event.id().lastIndexOf("#e") + 2));
  }
}
