package vigil.export;

import java.util.List;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Difference;
import vigil.record.EventLine;

/** What changed between two versions of a report, for the eye. */
public final class DifferenceText {
  private static final int LABEL = 11;

  private DifferenceText() {}

  /** The difference in words; one line where there is none. */
  public static String of(Difference difference, Layout layout) {
    StringBuilder out = new StringBuilder();
    Listing<EventLine> events = EventListing.of(Listing.Form.TEXT, layout);
    part(out, "no longer told", difference.gone(), events);
    part(out, "told now", difference.added(), events);
    if (!difference.changed().isEmpty()) {
      out.append("told otherwise\n");
      difference.changed().forEach(changed -> changed(out, changed, events, layout));
    }
    return out.length() == 0 ? "the same events, told alike\n" : out.toString();
  }

  private static void part(
      StringBuilder out, String title, List<EventLine> some, Listing<EventLine> events) {
    if (!some.isEmpty()) {
      out.append(title).append('\n');
      some.forEach(event -> out.append(events.one(event)));
    }
  }

  private static void changed(
      StringBuilder out, Difference.Changed changed, Listing<EventLine> events, Layout layout) {
    out.append(events.one(changed.after()));
    for (Difference.Field field : changed.fields()) {
      String label = "  " + field.name();
      out.append(label).append(" ".repeat(Math.max(1, LABEL - label.length())));
      Run.Line line = new Run.Line().faint(told(field.before())).plain(" → ");
      line.add(Look.STATUS, told(field.after()));
      new Paragraph(out, layout, Quad.VERBAL_COOPERATION, LABEL, LABEL).add(line.runs());
    }
  }

  private static String told(String fact) {
    return fact.isEmpty() ? "nothing" : Quotes.plain(fact);
  }
}
