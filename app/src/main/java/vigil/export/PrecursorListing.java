package vigil.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.analysis.Precursor;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Happening;

/** Patterns that came before attacks, one after the other. */
public final class PrecursorListing {
  private static final int INDENT = 2;

  private PrecursorListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Precursor> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> precursor -> text(precursor, layout);
      case JSONL -> PrecursorListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Precursor precursor, Layout layout) {
    StringBuilder out = new StringBuilder();
    Run.Line head = new Run.Line().add(Look.NAME, Quotes.plain(precursor.pattern()));
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, 0, INDENT).add(head.runs());
    line(out, layout, new Run.Line().plain(numbers(precursor)));
    line(out, layout, new Run.Line().faint(chance(precursor)));
    precursor.latest().forEach(h -> line(out, layout, new Run.Line().all(HappeningText.line(h))));
    return out.toString();
  }

  private static String numbers(Precursor precursor) {
    return String.format(
        Locale.ROOT,
        "%d times, attacks after %d, nothing after %d; %.1f by chance, lift %.2f, %s days before in"
            + " the middle",
        precursor.occurrences(),
        precursor.followed(),
        precursor.nothing(),
        precursor.expected(),
        precursor.lift(),
        Double.isNaN(precursor.lead()) ? "-" : String.valueOf(Math.round(precursor.lead())));
  }

  private static String chance(Precursor precursor) {
    return String.format(
        Locale.ROOT,
        "P by chance %.4f, corrected for %d patterns %.4f",
        precursor.probability(),
        precursor.tried(),
        precursor.corrected());
  }

  private static void line(StringBuilder out, Layout layout, Run.Line runs) {
    out.append(" ".repeat(INDENT));
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, INDENT, INDENT + 2).add(runs.runs());
  }

  private static String json(Precursor precursor) {
    JsonLine json = new JsonLine();
    fields(json, precursor);
    return json.end();
  }

  /** What JSON tells of a pattern. */
  static void fields(JsonLine json, Precursor precursor) {
    json.field("pattern", precursor.pattern())
        .field("occurrences", precursor.occurrences())
        .field("followed", precursor.followed())
        .field("nothing", precursor.nothing())
        .field("by_chance", known(precursor.expected()))
        .field("lift", known(precursor.lift()))
        .field("lead_days", known(precursor.lead()))
        .field("p", known(precursor.probability()))
        .field("p_corrected", known(precursor.corrected()))
        .field("patterns_tried", precursor.tried())
        .list("latest", precursor.latest(), HappeningText::fields);
  }

  private static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : Math.round(number * 1_000_000) / 1_000_000.0;
  }

  private static final class Csv implements Listing<Precursor> {
    @Override
    public String opening() {
      return CsvLine.of(
          "pattern",
          "occurrences",
          "followed",
          "nothing",
          "by_chance",
          "lift",
          "lead_days",
          "p",
          "p_corrected",
          "patterns_tried",
          "latest");
    }

    @Override
    public String one(Precursor precursor) {
      return CsvLine.of(
          precursor.pattern(),
          precursor.occurrences(),
          precursor.followed(),
          precursor.nothing(),
          known(precursor.expected()),
          known(precursor.lift()),
          known(precursor.lead()),
          known(precursor.probability()),
          known(precursor.corrected()),
          precursor.tried(),
          precursor.latest().stream().map(Happening::reference).collect(Collectors.joining("; ")));
    }
  }
}
