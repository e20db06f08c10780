package vigil.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.compare.Matched;
import vigil.incident.Incident;
import vigil.plover.Quad;
import vigil.record.HistoryEvent;

/** What another system and a store have, one happening after the other. */
public final class MatchListing {
  private static final int SIDE = 8;

  private MatchListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Matched> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> matched -> text(matched, layout);
      case JSONL -> MatchListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Matched matched, Layout layout) {
    StringBuilder out = new StringBuilder();
    String side = side(matched);
    out.append(side).append(" ".repeat(SIDE - side.length()));
    Run.Line line = new Run.Line();
    if (matched.theirs() != null) {
      line.plain(Quotes.plain(theirs(matched.theirs())));
    }
    if (matched.ours() != null) {
      line.plain(matched.theirs() == null ? "" : " = ").add(Run.Look.NAME, matched.ours().name());
      line.plain(" " + Quotes.plain(ours(matched.ours())));
    }
    matched
        .differences()
        .forEach(
            d ->
                line.add(Run.Look.STATUS, " · " + d.what() + " ")
                    .plain(Quotes.plain(d.theirs()) + " ≠ " + Quotes.plain(d.ours())));
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, SIDE, SIDE).add(line.runs());
    return out.toString();
  }

  private static String side(Matched matched) {
    return matched.side().name().toLowerCase(Locale.ROOT);
  }

  private static String theirs(HistoryEvent row) {
    String who = row.target().isEmpty() ? row.source() : row.source() + " → " + row.target();
    return (row.named() == null ? "" : row.named() + " ")
        + row.day()
        + " "
        + row.code()
        + " "
        + who
        + (row.place() == null ? "" : " · " + row.place())
        + (row.killed() == null ? "" : " · " + row.killed() + " killed");
  }

  private static String ours(Incident incident) {
    return incident.day()
        + " "
        + incident.lead().telling().type()
        + incident.fact("place").map(f -> " · " + IncidentListing.values(f, " | ")).orElse("")
        + incident
            .fact("killed")
            .map(f -> " · " + IncidentListing.values(f, " | ") + " killed")
            .orElse("")
        + " · "
        + IncidentListing.sources(incident);
  }

  private static String json(Matched matched) {
    HistoryEvent row = matched.theirs();
    Incident incident = matched.ours();
    return new JsonLine()
        .field("side", side(matched))
        .field("theirs", row == null ? null : row.named())
        .field("their_day", row == null ? null : row.day())
        .field("their_code", row == null ? null : row.code())
        .field("incident", incident == null ? null : incident.name())
        .field("day", incident == null ? null : incident.day())
        .field("type", incident == null ? null : incident.lead().telling().type())
        .field("score", Math.round(matched.score() * 1000) / 1000.0)
        .list(
            "differences",
            matched.differences(),
            (json, d) ->
                json.field("what", d.what()).field("theirs", d.theirs()).field("ours", d.ours()))
        .end();
  }

  /** Differences inside a cell are parted by semicolons. */
  private static final class Csv implements Listing<Matched> {
    @Override
    public String opening() {
      return CsvLine.of(
          "side",
          "theirs",
          "their_day",
          "their_code",
          "their_source",
          "their_target",
          "their_place",
          "their_killed",
          "incident",
          "day",
          "type",
          "reports",
          "score",
          "differences");
    }

    @Override
    public String one(Matched matched) {
      HistoryEvent row = matched.theirs();
      Incident incident = matched.ours();
      return CsvLine.of(
          side(matched),
          row == null ? null : row.named(),
          row == null ? null : row.day(),
          row == null ? null : row.code(),
          row == null ? null : row.source(),
          row == null ? null : row.target(),
          row == null ? null : row.place(),
          row == null ? null : row.killed(),
          incident == null ? null : incident.name(),
          incident == null ? null : incident.day(),
          incident == null ? null : incident.lead().telling().type(),
          reports(incident),
          Math.round(matched.score() * 1000) / 1000.0,
          matched.differences().stream()
              .map(d -> d.what() + ": " + d.theirs() + " / " + d.ours())
              .collect(Collectors.joining("; ")));
    }

    private static @Nullable Integer reports(@Nullable Incident incident) {
      return incident == null ? null : incident.reports();
    }
  }
}
