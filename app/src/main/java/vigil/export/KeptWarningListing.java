package vigil.export;

import java.util.List;
import java.util.stream.Collectors;
import vigil.analysis.Warning;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.KeptWarning;
import vigil.record.RaisedWarning;

/** Warnings as a store keeps them: for the eye, as data, and as feeds. */
public final class KeptWarningListing {
  private static final int INDENT = 6;

  private KeptWarningListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<KeptWarning> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> kept -> text(kept, layout);
      case JSONL -> KeptWarningListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(KeptWarning kept, Layout layout) {
    StringBuilder out = new StringBuilder();
    out.append(kept.name()).append(" ".repeat(Math.max(1, INDENT - kept.name().length())));
    RaisedWarning warning = kept.warning();
    Run.Line head = new Run.Line().add(Look.NAME, Quotes.plain(warning.what()));
    String state = kept.open() ? "" : ", acknowledged";
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, INDENT, INDENT)
        .add(head.faint("  " + warning.day() + ", rule " + warning.rule() + state).runs());
    for (String line : lines(warning)) {
      out.append(" ".repeat(INDENT));
      new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, INDENT, INDENT + 2)
          .add(new Run.Line().faint(Quotes.plain(line)).runs());
    }
    return out.toString();
  }

  private static List<String> lines(RaisedWarning warning) {
    String test = warning.test() == null ? "the past is too short" : warning.test();
    return List.of(
        "why: " + warning.why(),
        "usual: " + warning.baseline(),
        "back-test: " + test,
        "events: " + String.join(" ", warning.events()),
        (warning.gaps() > 0 ? "Days of which too little is known: " + warning.gaps() + ". " : "")
            + Warning.SILENCE);
  }

  /** The text of a mail. */
  public static String mail(List<KeptWarning> warnings) {
    return warnings.stream()
        .map(
            kept ->
                kept.name()
                    + " "
                    + kept.warning().what()
                    + "\n  "
                    + String.join("\n  ", lines(kept.warning()))
                    + "\n")
        .collect(Collectors.joining("\n"));
  }

  /** The body of a webhook's message. */
  public static String message(String message, List<KeptWarning> warnings) {
    return new JsonLine()
        .field("type", "vigil.warning")
        .field("id", message)
        .field("timestamp", warnings.isEmpty() ? null : warnings.get(0).at())
        .object("data", warnings, (j, all) -> j.list("warnings", all, KeptWarningListing::fields))
        .end()
        .strip();
  }

  private static String json(KeptWarning kept) {
    JsonLine json = new JsonLine();
    fields(json, kept);
    return json.end();
  }

  /** What JSON tells of a kept warning. */
  static void fields(JsonLine json, KeptWarning kept) {
    RaisedWarning warning = kept.warning();
    json.field("warning", kept.name())
        .field("at", kept.at())
        .field("open", kept.open())
        .field("rule", warning.rule())
        .field("series", warning.series())
        .field("day", warning.day())
        .field("since", warning.since())
        .field("what", warning.what())
        .field("why", warning.why())
        .field("baseline", warning.baseline())
        .field("gap_days", warning.gaps())
        .field("back_test", warning.test())
        .texts("events", warning.events())
        .field("note", Warning.SILENCE);
  }

  private static final class Csv implements Listing<KeptWarning> {
    @Override
    public String opening() {
      return CsvLine.of(
          "warning",
          "at",
          "open",
          "rule",
          "series",
          "day",
          "since",
          "what",
          "why",
          "baseline",
          "events");
    }

    @Override
    public String one(KeptWarning kept) {
      RaisedWarning warning = kept.warning();
      return CsvLine.of(
          kept.name(),
          kept.at(),
          kept.open(),
          warning.rule(),
          warning.series(),
          warning.day(),
          warning.since(),
          warning.what(),
          warning.why(),
          warning.baseline(),
          String.join("; ", warning.events()));
    }
  }

  // ---- feeds

  /** The warnings as a feed of Atom's. */
  public static String atom(List<KeptWarning> warnings) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Vigil: warnings</title>\n");
    out.append("<id>urn:vigil:warnings</id>\n<author><name>Vigil</name></author>\n");
    String updated = warnings.isEmpty() ? "1970-01-01T00:00:00Z" : warnings.get(0).at();
    out.append("<updated>").append(updated).append("</updated>\n");
    for (KeptWarning kept : warnings) {
      out.append("<entry>\n<id>").append(identifier(kept)).append("</id>\n<title>");
      out.append(Markup.escaped(kept.warning().what())).append("</title>\n<updated>");
      out.append(kept.at()).append("</updated>\n<content type=\"text\">");
      out.append(Markup.escaped(String.join("\n", lines(kept.warning()))));
      out.append("</content>\n</entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private static String identifier(KeptWarning kept) {
    return "urn:vigil:warning:" + kept.number() + ":" + kept.at();
  }

  /** The warnings as a JSON Feed. */
  public static String jsonFeed(List<KeptWarning> warnings) {
    return new JsonLine()
        .field("version", "https://jsonfeed.org/version/1.1")
        .field("title", "Vigil: warnings")
        .list(
            "items",
            warnings,
            (json, kept) ->
                json.field("id", identifier(kept))
                    .field("title", kept.warning().what())
                    .field("date_published", kept.at())
                    .field("content_text", String.join("\n", lines(kept.warning())))
                    .object("_vigil", kept, KeptWarningListing::fields))
        .end();
  }
}
