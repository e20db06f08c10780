package vigil.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.event.Retelling;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;
import vigil.plover.Status;
import vigil.source.RawItem;

/** A report of one shelling, made by hand; what differs between samples can be set. */
record Sample(
    String text,
    @Nullable String url,
    String outlet,
    LocalDate day,
    String actor,
    String place,
    EventType type,
    int killed,
    String coder) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T08:00:00Z"), ZoneOffset.UTC);

  static Sample of(String text) {
    return new Sample(
        text,
        null,
        "Easthaven Post",
        LocalDate.of(2024, 5, 15),
        "Northern Front",
        "Easthaven",
        EventType.ASSAULT,
        3,
        "test 1");
  }

  Sample at(String other) {
    return new Sample(text, other, outlet, day, actor, place, type, killed, coder);
  }

  Sample from(String other) {
    return new Sample(text, url, other, day, actor, place, type, killed, coder);
  }

  Sample on(LocalDate other) {
    return new Sample(text, url, outlet, other, actor, place, type, killed, coder);
  }

  Sample by(String other) {
    return new Sample(text, url, outlet, day, other, place, type, killed, coder);
  }

  Sample in(String other) {
    return new Sample(text, url, outlet, day, actor, other, type, killed, coder);
  }

  Sample type(EventType other) {
    return new Sample(text, url, outlet, day, actor, place, other, killed, coder);
  }

  Sample killed(int other) {
    return new Sample(text, url, outlet, day, actor, place, type, other, coder);
  }

  Sample coder(String other) {
    return new Sample(text, url, outlet, day, actor, place, type, killed, other);
  }

  Arrival.Coded arrival() {
    return new Arrival.Coded(original(), record(), json());
  }

  Original original() {
    Map<String, String> says = new TreeMap<>(Map.of("outlet", outlet));
    if (url != null) {
      says.put("url", url);
    }
    RawItem item = new RawItem("reports/a.txt", text.getBytes(UTF_8), says);
    return Original.of(item, Overrides.NONE, CLOCK.instant());
  }

  String json() {
    String evidence = "\"evidence\": {\"sentence\": 0, \"span\": [0, 3], \"text\": \"The\"}";
    String speaker = "\"attribution\": [{\"kind\": \"named\", \"name\": \"the ministry\"}], ";
    String tie =
        "{\"from\": {\"name\": \""
            + actor
            + "\", \"id\": \"front\"}, \"relation\": \"opposes\", \"to\": {\"name\": \"Army\", \"id\":"
            + " null}, \"from_date\": \"2024-01-01\", "
            + speaker
            + evidence
            + "}";
    String toll =
        "{\"side\": \"Army\", \"kind\": \"killed\", \"value\": 40, \"low\": 40, \"high\": 40,"
            + " \"increment\": 2, \"as_of\": \"2024-05-15\", "
            + speaker
            + evidence
            + "}";
    return "{\"document\": {\"id\": \""
        + id()
        + "\"}, \"ties\": ["
        + tie
        + "], \"tolls\": ["
        + toll
        + "], \"coder\": \""
        + coder
        + "\"}";
  }

  private String id() {
    return "sha256:" + Hashes.hex(text);
  }

  ReportRecord record() {
    Document document =
        new Document(
            id(),
            "reports/a.txt",
            "News from " + place,
            url,
            outlet,
            "en",
            day,
            PublishedBasis.METADATA,
            text,
            new Span(0, text.length()),
            List.of());
    Span all = new Span(0, text.length());
    return new ReportRecord(
        document, List.of(all), List.of(event(all)), List.of(), List.of(), List.of(), coder);
  }

  private Event event(Span all) {
    Evidence evidence = new Evidence(0, all, text);
    Span word = new Span(0, 1);
    Attribution ministry =
        new Attribution(
            Attribution.Kind.NAMED,
            word,
            "the ministry",
            "Ministry of Defence",
            "est-defence",
            "said",
            Attribution.Stance.ASSERTS);
    return new Event(
        id() + "#e1",
        type,
        type == EventType.ASSAULT ? List.of(Mode.ASSAULT_HEAVY_WEAPONS) : List.of(),
        List.of(Context.MILITARY),
        -9,
        Status.ASSERTED,
        Certainty.CERTAIN,
        word,
        evidence,
        List.of(new Retelling(evidence, List.of(Attribution.author()))),
        List.of(party(actor, "front", "EST", List.of(Sector.REB))),
        List.of(party("soldiers", null, "NOR", List.of(Sector.MIL))),
        new Place(word, place, place, "EST", "East", 59.5, 24.75, Place.Precision.CITY, 77),
        new TimeExpression(
            word,
            "on Tuesday",
            day.minusDays(1),
            day.minusDays(1),
            TimeExpression.Granularity.DAY,
            TimeExpression.Basis.EXPRESSION),
        List.of(
            new Quantity(
                Quantity.Kind.KILLED,
                killed,
                killed,
                killed,
                word,
                killed + " soldiers",
                "soldiers",
                false,
                null)),
        List.of(ministry),
        0.875,
        "test");
  }

  private static Actor party(
      String name, @Nullable String id, String country, List<Sector> sectors) {
    return new Actor(
        new Span(0, 1), name, name, id, country, sectors, null, null, ResolvedBy.DICTIONARY);
  }
}
