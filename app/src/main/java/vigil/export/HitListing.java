package vigil.export;

import java.util.ArrayList;
import java.util.List;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Hit;

/** Reports that were found, one after the other. */
public final class HitListing {
  private static final int NUMBER = 7;

  private HitListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Hit> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> hit -> text(hit, layout);
      case JSONL -> HitListing::json;
      case CSV ->
          new Listing<>() {
            @Override
            public String opening() {
              return CsvLine.of(
                  "report",
                  "version",
                  "published",
                  "title",
                  "outlet",
                  "url",
                  "events",
                  "copies",
                  "snippet");
            }

            @Override
            public String one(Hit hit) {
              return csv(hit);
            }
          };
    };
  }

  private static String text(Hit hit, Layout layout) {
    StringBuilder out = new StringBuilder();
    String number = String.valueOf(hit.report());
    out.append(number).append(" ".repeat(Math.max(1, NUMBER - number.length())));
    Run.Line head = new Run.Line();
    head.add(Look.NAME, Quotes.plain(hit.called()));
    head.faint("  " + String.join(" · ", facts(hit)));
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, NUMBER, NUMBER).add(head.runs());
    out.append(" ".repeat(NUMBER));
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, NUMBER, NUMBER).add(snippet(hit.snippet()));
    return out.toString();
  }

  private static List<String> facts(Hit hit) {
    List<String> facts = new ArrayList<>();
    if (hit.outlet() != null) {
      facts.add(Quotes.plain(hit.outlet()));
    }
    if (hit.published() != null) {
      facts.add(hit.published().toString());
    }
    facts.add(hit.events() == 1 ? "1 event" : hit.events() + " events");
    if (hit.version() > 1) {
      facts.add("version " + hit.version());
    }
    if (hit.copies() > 1) {
      facts.add("in " + hit.copies() + " places");
    }
    return facts;
  }

  /** The words that were asked for stand out. */
  private static List<Run> snippet(String snippet) {
    Run.Line line = new Run.Line();
    int at = 0;
    for (int open = snippet.indexOf(Hit.OPENS); open >= 0; open = snippet.indexOf(Hit.OPENS, at)) {
      int close = snippet.indexOf(Hit.CLOSES, open);
      int end = close < 0 ? snippet.length() : close;
      line.add(Look.QUOTE, Quotes.visible(snippet.substring(at, open)));
      line.add(Look.TRIGGER, Quotes.visible(snippet.substring(open + 1, end)));
      at = Math.min(snippet.length(), end + 1);
    }
    return line.add(Look.QUOTE, Quotes.visible(snippet.substring(at))).runs();
  }

  private static String unmarked(String snippet) {
    return snippet.replace(String.valueOf(Hit.OPENS), "").replace(String.valueOf(Hit.CLOSES), "");
  }

  private static String json(Hit hit) {
    return new JsonLine()
        .field("report", hit.report())
        .field("version", hit.version())
        .field("published", hit.published())
        .field("title", hit.title())
        .field("outlet", hit.outlet())
        .field("url", hit.url())
        .field("events", hit.events())
        .field("copies", hit.copies())
        .field("snippet", unmarked(hit.snippet()))
        .end();
  }

  private static String csv(Hit hit) {
    return CsvLine.of(
        hit.report(),
        hit.version(),
        hit.published(),
        hit.title(),
        hit.outlet(),
        hit.url(),
        hit.events(),
        hit.copies(),
        unmarked(hit.snippet()));
  }
}
