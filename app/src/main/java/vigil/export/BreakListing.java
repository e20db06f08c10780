package vigil.export;

import java.util.stream.Collectors;
import vigil.analysis.Break;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Happening;

/** What breaks with what was usual, one after the other. */
public final class BreakListing {
  private static final int INDENT = 12;
  private static final int SHOWN = 5;

  private BreakListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Break> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> found -> text(found, layout);
      case JSONL -> BreakListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Break found, Layout layout) {
    StringBuilder out = new StringBuilder();
    out.append(found.day()).append("  ");
    Run.Line head = new Run.Line().add(Look.NAME, found.kind().words()).plain(": ");
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, INDENT, INDENT)
        .add(head.plain(Quotes.plain(found.what())).runs());
    line(out, layout, new Run.Line().faint(Quotes.plain(found.formula())));
    found.happenings().stream()
        .skip(Math.max(0, found.happenings().size() - SHOWN))
        .forEach(h -> line(out, layout, new Run.Line().all(HappeningText.line(h))));
    int more = found.happenings().size() - SHOWN;
    if (more > 0) {
      line(out, layout, new Run.Line().faint("and " + more + " before"));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, Layout layout, Run.Line runs) {
    out.append(" ".repeat(INDENT));
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, INDENT, INDENT + 2).add(runs.runs());
  }

  private static String json(Break found) {
    JsonLine json = new JsonLine();
    fields(json, found);
    return json.end();
  }

  /** What JSON tells of a break. */
  static void fields(JsonLine json, Break found) {
    json.field("day", found.day())
        .field("kind", found.kind().words())
        .field("what", found.what())
        .field("formula", found.formula())
        .field("chance", found.chance())
        .list("events", found.happenings(), HappeningText::fields);
  }

  private static final class Csv implements Listing<Break> {
    @Override
    public String opening() {
      return CsvLine.of("day", "kind", "what", "formula", "chance", "events");
    }

    @Override
    public String one(Break found) {
      return CsvLine.of(
          found.day(),
          found.kind().words(),
          found.what(),
          found.formula(),
          found.chance(),
          found.happenings().stream().map(Happening::reference).collect(Collectors.joining("; ")));
    }
  }
}
