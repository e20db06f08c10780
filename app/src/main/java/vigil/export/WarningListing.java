package vigil.export;

import java.util.stream.Collectors;
import vigil.analysis.RuleTest;
import vigil.analysis.Warning;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Happening;

/** Warnings as rules give them, one after the other. */
public final class WarningListing {
  private static final int INDENT = 2;
  private static final int SHOWN = 4;

  /** Why a rule has no back-test. */
  public static final String UNTESTED = "the past is too short";

  private WarningListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Warning> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> warning -> text(warning, layout);
      case JSONL -> WarningListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Warning warning, Layout layout) {
    StringBuilder out = new StringBuilder();
    Run.Line head = new Run.Line().add(Look.NAME, Quotes.plain(warning.what()));
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, 0, INDENT)
        .add(head.faint("  since " + warning.since() + ", rule " + warning.rule().name()).runs());
    line(out, layout, "why: " + warning.why());
    if (!warning.baseline().equals(warning.why())) {
      line(out, layout, "usual: " + warning.baseline());
    }
    RuleTest test = warning.test();
    line(out, layout, "back-test: " + (test == null ? UNTESTED : test.words()));
    if (warning.gaps() > 0) {
      line(
          out,
          layout,
          "days of which too little is known: " + warning.gaps() + ". " + Warning.SILENCE);
    }
    warning.happenings().stream()
        .skip(Math.max(0, warning.happenings().size() - SHOWN))
        .forEach(h -> line(out, layout, new Run.Line().all(HappeningText.line(h))));
    int more = warning.happenings().size() - SHOWN;
    if (more > 0) {
      line(out, layout, "and " + more + " before");
    }
    return out.toString();
  }

  private static void line(StringBuilder out, Layout layout, String words) {
    line(out, layout, new Run.Line().faint(Quotes.plain(words)));
  }

  private static void line(StringBuilder out, Layout layout, Run.Line runs) {
    out.append(" ".repeat(INDENT));
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, INDENT, INDENT + 2).add(runs.runs());
  }

  private static String json(Warning warning) {
    JsonLine json = new JsonLine();
    fields(json, warning);
    return json.end();
  }

  /** What JSON tells of a warning. */
  static void fields(JsonLine json, Warning warning) {
    json.field("rule", warning.rule().name())
        .field("series", warning.series())
        .field("day", warning.day())
        .field("since", warning.since())
        .field("what", warning.what())
        .field("why", warning.why())
        .field("baseline", warning.baseline())
        .field("gap_days", warning.gaps())
        .object("back_test", warning.test(), WarningListing::test)
        .list("events", warning.happenings(), HappeningText::fields)
        .field("note", Warning.SILENCE);
  }

  /** A back-test as a line of JSON. */
  public static String test(RuleTest test) {
    JsonLine json = new JsonLine();
    test(json, test);
    return json.end();
  }

  private static void test(JsonLine json, RuleTest test) {
    json.field("weeks", test.weeks())
        .field("series", test.series())
        .field("raised", test.raised())
        .field("right", test.right())
        .field("precision", known(test.precision()))
        .field("surges", test.surges())
        .field("foreseen", test.foreseen())
        .field("recall", known(test.recall()))
        .field("lead_days", known(test.lead()))
        .field("false_a_month", known(test.falseAMonth()));
  }

  private static @org.jspecify.annotations.Nullable Double known(double number) {
    return Double.isNaN(number) ? null : Math.round(number * 1000) / 1000.0;
  }

  private static final class Csv implements Listing<Warning> {
    @Override
    public String opening() {
      return CsvLine.of(
          "rule", "series", "day", "since", "what", "why", "baseline", "gap_days", "events");
    }

    @Override
    public String one(Warning warning) {
      return CsvLine.of(
          warning.rule().name(),
          warning.series(),
          warning.day(),
          warning.since(),
          warning.what(),
          warning.why(),
          warning.baseline(),
          warning.gaps(),
          warning.happenings().stream()
              .map(Happening::reference)
              .collect(Collectors.joining("; ")));
    }
  }
}
