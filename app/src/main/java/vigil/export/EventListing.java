package vigil.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.Run.Look;
import vigil.plover.EventType;
import vigil.plover.Quad;
import vigil.record.EventLine;

/** Events of a store, one after the other. */
public final class EventListing {
  private static final int REFERENCE = 9;
  private static final int DAY = 12;
  private static final int TYPE = 10;
  private static final int CLAUSE = 160;

  private EventListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<EventLine> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> event -> text(event, layout);
      case JSONL -> EventListing::json;
      case CSV -> new Csv();
    };
  }

  // ---- for the eye

  private static String text(EventLine event, Layout layout) {
    StringBuilder out = new StringBuilder();
    Quad quad = EventType.valueOf(event.type()).quad();
    out.append(padded(event.reference(), REFERENCE));
    out.append(padded(day(event), DAY));
    int indent = out.length();
    String type = padded(event.type(), TYPE);
    out.append(layout.colour() ? Ansi.begin(Look.TYPE, quad) + type + Ansi.end(Look.TYPE) : type);
    new Paragraph(out, layout, quad, indent, indent + type.length()).add(heading(event));
    out.append(" ".repeat(indent));
    new Paragraph(out, layout, quad, indent, indent).add(says(event));
    return out.toString();
  }

  /** The day; after "≤" that of publication, where the report tells no other. */
  private static String day(EventLine event) {
    if (event.day() == null) {
      return "no day";
    }
    return (event.from() == null ? "≤" : "") + event.day();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static List<Run> heading(EventLine event) {
    Run.Line line = new Run.Line().all(parties(event));
    place(line, event.place());
    event.counts().stream()
        .filter(count -> !count.kind().equals("other"))
        .forEach(count -> line.plain(" · " + number(count) + " " + count.kind()));
    line.faint(event.modes().isEmpty() ? "" : " · " + String.join(", ", event.modes()));
    line.add(Look.STATUS, event.status().equals("asserted") ? "" : " · " + event.status());
    return line.add(Look.STATUS, event.changed() ? " · changed by hand" : "").runs();
  }

  private static List<Run> parties(EventLine event) {
    Run.Line line = new Run.Line();
    if (event.actors().isEmpty()) {
      line.faint("not said");
    }
    names(line, event.actors());
    if (!event.recipients().isEmpty()) {
      line.plain(" → ");
      names(line, event.recipients());
    }
    return line.runs();
  }

  private static void names(Run.Line line, List<EventLine.Party> parties) {
    for (int i = 0; i < parties.size(); i++) {
      EventLine.Party party = parties.get(i);
      line.plain(i == 0 ? "" : ", ").add(Look.NAME, Quotes.plain(party.name()));
      line.faint(party.country() == null ? "" : " " + party.country());
    }
  }

  private static void place(Run.Line line, EventLine.@Nullable Spot place) {
    if (place != null) {
      line.plain(" · ").add(Look.NAME, Quotes.plain(place.name()));
      boolean told = place.country() == null || place.precision().equals("country");
      line.faint(told ? "" : " " + place.country());
    }
  }

  static String number(EventLine.Count count) {
    Integer low = count.low();
    Integer high = count.high();
    if (low != null && low.equals(high)) {
      return low.toString();
    }
    if (low == null) {
      return high == null ? String.valueOf(count.best()) : "at most " + high;
    }
    return high == null ? "at least " + low : low + " to " + high;
  }

  private static List<Run> says(EventLine event) {
    String clause = event.evidence().replace('\n', ' ');
    String shown = clause.length() > CLAUSE ? clause.substring(0, CLAUSE) + "…" : clause;
    return new Run.Line()
        .plain(speakers(event.speakers()))
        .plain(": ")
        .quote(shown, null)
        .faint("  " + source(event.source()) + incident(event))
        .runs();
  }

  /** The happening that it is of, and whether the text is only a copy. */
  private static String incident(EventLine event) {
    String copy = event.isCopy() ? " · copy of report " + event.origin() : "";
    return (event.incident() == null ? "" : " · i" + event.incident()) + copy;
  }

  private static String source(EventLine.Source source) {
    String outlet = source.outlet() == null ? "" : Quotes.plain(source.outlet()) + " ";
    return (outlet + (source.published() == null ? "" : source.published())).strip();
  }

  /** Who says so, without the report's own voice where others are named. */
  static String speakers(List<EventLine.Speaker> chain) {
    String others =
        chain.stream()
            .filter(speaker -> !speaker.kind().equals("author"))
            .map(EventListing::speaker)
            .collect(Collectors.joining(" by way of "));
    return others.isEmpty() ? "the report" : others;
  }

  private static String speaker(EventLine.Speaker speaker) {
    String name = speaker.name() != null ? speaker.name() : speaker.text();
    String stance = speaker.stance().equals("asserts") ? "" : " (" + speaker.stance() + ")";
    return (name == null ? speaker.kind() : Quotes.plain(name)) + stance;
  }

  // ---- as data

  private static String json(EventLine event) {
    JsonLine json = new JsonLine();
    fields(json, event);
    return json.end();
  }

  /** What JSON tells of an event. */
  static void fields(JsonLine json, EventLine event) {
    json.field("event", event.reference())
        .field("type", event.type())
        .texts("modes", event.modes())
        .field("status", event.status())
        .field("certainty", event.certainty())
        .field("day", event.day())
        .object("time", event, EventListing::time)
        .list("actors", event.actors(), EventListing::party)
        .list("recipients", event.recipients(), EventListing::party)
        .object("place", event.place(), EventListing::spot)
        .list("counts", event.counts(), EventListing::count)
        .list("attribution", event.speakers(), EventListing::speaker)
        .field("evidence", event.evidence())
        .field("confidence", Math.round(event.confidence() * 1000) / 1000.0)
        .field("changed", event.changed())
        .field("incident", event.incident() == null ? null : "i" + event.incident())
        .object("report", event, EventListing::report);
  }

  private static void time(JsonLine json, EventLine event) {
    json.field("from", event.from())
        .field("to", event.to())
        .field("granularity", event.granularity());
  }

  private static void party(JsonLine json, EventLine.Party party) {
    json.field("name", party.name())
        .field("id", party.id())
        .field("country", party.country())
        .texts("sectors", party.sectors());
  }

  private static void spot(JsonLine json, EventLine.Spot place) {
    json.field("name", place.name())
        .field("country", place.country())
        .field("admin1", place.admin1())
        .field("latitude", place.latitude())
        .field("longitude", place.longitude())
        .field("precision", place.precision());
  }

  private static void count(JsonLine json, EventLine.Count count) {
    json.field("kind", count.kind())
        .field("low", count.low())
        .field("high", count.high())
        .field("best", count.best())
        .field("text", count.text());
  }

  private static void speaker(JsonLine json, EventLine.Speaker speaker) {
    json.field("kind", speaker.kind())
        .field("name", speaker.name())
        .field("text", speaker.text())
        .field("stance", speaker.stance());
  }

  private static void report(JsonLine json, EventLine event) {
    json.field("number", event.report())
        .field("title", event.source().title())
        .field("outlet", event.source().outlet())
        .field("published", event.source().published())
        .field("url", event.source().url())
        .field("origin", event.origin());
  }

  /** Lists inside a value are parted by semicolons. */
  private static final class Csv implements Listing<EventLine> {
    @Override
    public String opening() {
      return CsvLine.of(
          "event",
          "day",
          "from",
          "to",
          "type",
          "modes",
          "status",
          "certainty",
          "actors",
          "actor_countries",
          "recipients",
          "recipient_countries",
          "place",
          "country",
          "admin1",
          "latitude",
          "longitude",
          "precision",
          "killed",
          "injured",
          "counts",
          "speakers",
          "evidence",
          "confidence",
          "changed",
          "report",
          "title",
          "outlet",
          "published",
          "url",
          "incident",
          "origin");
    }

    @Override
    public String one(EventLine event) {
      EventLine.Spot place = event.place();
      return CsvLine.of(
          event.reference(),
          event.day(),
          event.from(),
          event.to(),
          event.type(),
          joined(event.modes()),
          event.status(),
          event.certainty(),
          joined(event.actors().stream().map(EventLine.Party::name).toList()),
          joined(event.actors().stream().map(EventLine.Party::country).toList()),
          joined(event.recipients().stream().map(EventLine.Party::name).toList()),
          joined(event.recipients().stream().map(EventLine.Party::country).toList()),
          place == null ? null : place.name(),
          place == null ? null : place.country(),
          place == null ? null : place.admin1(),
          place == null ? null : place.latitude(),
          place == null ? null : place.longitude(),
          place == null ? null : place.precision(),
          counted(event, "killed"),
          counted(event, "injured"),
          joined(event.counts().stream().map(c -> number(c) + " " + c.kind()).toList()),
          speakers(event.speakers()),
          event.evidence(),
          String.format(Locale.ROOT, "%.3f", event.confidence()),
          event.changed(),
          event.report(),
          event.source().title(),
          event.source().outlet(),
          event.source().published(),
          event.source().url(),
          event.incident() == null ? null : "i" + event.incident(),
          event.origin());
    }

    private static String counted(EventLine event, String kind) {
      return joined(
          event.counts().stream()
              .filter(count -> count.kind().equals(kind))
              .map(EventListing::number)
              .toList());
    }

    private static String joined(List<@Nullable String> texts) {
      return texts.stream().map(text -> text == null ? "" : text).collect(Collectors.joining("; "));
    }
  }
}
