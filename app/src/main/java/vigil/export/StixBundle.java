package vigil.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * A bundle of STIX 2.1: an incident for each event with its parties as identities, its place as a
 * location and relationships between them; a report for each report of a known day, a grouping for
 * one without. What STIX has no property for stands in custom ones that begin with {@code
 * x_vigil_}. Identifiers are deterministic.
 */
final class StixBundle implements EventText {
  /** When this form of identifiers was made; identities and places are of no other day. */
  private static final String MADE = "2026-11-25T00:00:00.000Z";

  private static final String MAKER = "identity--" + Names.of("maker");

  private final PartyKinds kinds = new PartyKinds();

  /** Parties and places; what is an event's own is written once by itself. */
  private final Set<UUID> written = new HashSet<>();

  private final Map<UUID, Told> reports = new LinkedHashMap<>();
  private final String version;

  StixBundle(String version) {
    this.version = version;
  }

  /** A report with what it tells of, to be written at the end. */
  private record Told(WholeEvent first, List<UUID> incidents) {
    List<String> refs() {
      return incidents.stream().map(id -> "incident--" + id).toList();
    }
  }

  @Override
  public String opening() {
    String maker =
        object("identity", MAKER, MADE, MADE)
            .field("name", "Vigil " + version)
            .field("identity_class", "system")
            .end();
    String id = "bundle--" + Names.of("bundle");
    return "{\"type\":\"bundle\",\"id\":\"" + id + "\",\"objects\":[\n" + maker;
  }

  private static JsonLine object(String type, String id, String created, String modified) {
    return new JsonLine()
        .field("type", type)
        .field("spec_version", "2.1")
        .field("id", id)
        .field("created", created)
        .field("modified", modified);
  }

  private static JsonLine made(String type, String id, String created, String modified) {
    return object(type, id, created, modified).field("created_by_ref", MAKER);
  }

  @Override
  public String one(WholeEvent event) {
    StringBuilder objects = new StringBuilder();
    String id = "incident--" + Names.event(event);
    objects.append(",").append(incident(id, event));
    parties(objects, event, id, "attributed-to", event.line().actors());
    parties(objects, event, id, "targets", event.line().recipients());
    place(objects, event, id);
    reports
        .computeIfAbsent(Names.report(event), key -> new Told(bare(event), new ArrayList<>()))
        .incidents
        .add(Names.event(event));
    return objects.toString();
  }

  /** A report's text is not held until the end. */
  private static WholeEvent bare(WholeEvent event) {
    return new WholeEvent(
        event.line(),
        event.report(),
        new WholeEvent.Passage("", 0, 0, 0, 0),
        event.contexts(),
        event.timeBasis(),
        event.geonames(),
        event.counts(),
        event.since(),
        event.rule());
  }

  private String incident(String id, WholeEvent whole) {
    EventLine event = whole.line();
    JsonLine json =
        made("incident", id, whole.report().kept(), whole.since())
            .field("name", Headline.of(event))
            .field("description", Footnote.notes(whole))
            .field("confidence", Math.round(event.confidence() * 100))
            .texts("labels", labels(whole))
            .field("x_vigil_event", event.reference())
            .field("x_vigil_type", event.type())
            .field("x_vigil_status", event.status())
            .field("x_vigil_certainty", event.certainty())
            .field("x_vigil_copy", whole.report().isCopy())
            .field("x_vigil_origin", whole.report().origin());
    optional(json, "x_vigil_incident", event.incident());
    optional(json, "x_vigil_from", event.from());
    optional(json, "x_vigil_to", event.to());
    optional(json, "x_vigil_place", event.place() == null ? null : event.place().name());
    lists(json, whole);
    source(json, event.source());
    return json.end();
  }

  private static void lists(JsonLine json, WholeEvent whole) {
    EventLine event = whole.line();
    if (!event.actors().isEmpty()) {
      json.texts("x_vigil_actors", names(event.actors()));
    }
    if (!event.recipients().isEmpty()) {
      json.texts("x_vigil_recipients", names(event.recipients()));
    }
    if (!event.counts().isEmpty()) {
      json.texts("x_vigil_counts", whole.counts().stream().map(Footnote::count).toList());
    }
    json.texts("x_vigil_attribution", event.speakers().stream().map(Footnote::speaker).toList());
  }

  private static List<String> names(List<EventLine.Party> parties) {
    return parties.stream().map(EventLine.Party::name).toList();
  }

  private static List<String> labels(WholeEvent whole) {
    List<String> labels = new ArrayList<>(whole.line().modes());
    labels.addAll(whole.contexts());
    labels.add(whole.line().status());
    return labels;
  }

  private static void optional(JsonLine json, String name, @Nullable Object value) {
    if (value != null) {
      json.field(name, value);
    }
  }

  /** A reference needs an address or a description. */
  private static void source(JsonLine json, EventLine.Source source) {
    boolean address = source.url() != null && source.url().startsWith("http");
    if (source.outlet() == null && !address) {
      return;
    }
    json.list(
        "external_references",
        List.of(source),
        (line, one) -> {
          line.field("source_name", one.outlet() == null ? "report" : one.outlet());
          optional(line, "url", address ? one.url() : null);
          if (!address) {
            line.field("description", one.title() == null ? "a report" : one.title());
          }
        });
  }

  private void parties(
      StringBuilder objects,
      WholeEvent event,
      String incident,
      String relation,
      List<EventLine.Party> parties) {
    Set<UUID> related = new HashSet<>();
    for (EventLine.Party party : parties) {
      UUID name = Names.party(party);
      if (kinds.of(party) != PartyKinds.Kind.THING && related.add(name)) {
        String id = "identity--" + name;
        once(objects, name, () -> identity(id, party));
        objects.append(",").append(related(event, incident, relation, id));
      }
    }
  }

  private void once(StringBuilder objects, UUID name, Supplier<String> object) {
    if (written.add(name)) {
      objects.append(",").append(object.get());
    }
  }

  private String identity(String id, EventLine.Party party) {
    String kind =
        switch (kinds.of(party)) {
          case PERSON -> "individual";
          case GROUP -> "group";
          case ORGANISATION, STATE -> "organization";
          case SOMEBODY, THING -> "unknown";
        };
    JsonLine json =
        made("identity", id, MADE, MADE).field("name", party.name()).field("identity_class", kind);
    optional(json, "x_vigil_country", party.country());
    return json.end();
  }

  /** A place needs a country or degrees to be one of STIX's. */
  private void place(StringBuilder objects, WholeEvent event, String incident) {
    EventLine.Spot place = event.line().place();
    if (place == null
        || Alpha2.of(place.country()) == null
            && (place.latitude() == null || place.longitude() == null)) {
      return;
    }
    UUID name = Names.place(place);
    String id = "location--" + name;
    once(objects, name, () -> location(id, place));
    objects.append(",").append(related(event, incident, "located-at", id));
  }

  private static String location(String id, EventLine.Spot place) {
    JsonLine json = made("location", id, MADE, MADE).field("name", place.name());
    optional(json, "country", Alpha2.of(place.country()));
    optional(json, "administrative_area", place.admin1());
    if (place.latitude() != null && place.longitude() != null) {
      json.field("latitude", place.latitude()).field("longitude", place.longitude());
    }
    return json.field("x_vigil_precision", place.precision()).end();
  }

  private static String related(WholeEvent event, String from, String relation, String to) {
    String id = "relationship--" + Names.of("relationship", from, relation, to);
    return made("relationship", id, event.report().kept(), event.since())
        .field("relationship_type", relation)
        .field("source_ref", from)
        .field("target_ref", to)
        .end();
  }

  @Override
  public String closing() {
    StringBuilder objects = new StringBuilder();
    reports.forEach((name, told) -> objects.append(",").append(report(name, told)));
    return objects.append("]}\n").toString();
  }

  private static String report(UUID name, Told told) {
    WholeEvent event = told.first;
    EventLine.Source source = event.line().source();
    String type = source.published() == null ? "grouping" : "report";
    String kept = event.report().kept();
    JsonLine json =
        made(type, type + "--" + name, kept, kept)
            .field("name", source.title() == null ? event.report().name() : source.title());
    if (source.published() == null) {
      json.field("context", "unspecified");
    } else {
      json.field("published", source.published() + "T00:00:00.000Z");
    }
    json.field("x_vigil_report", event.report().number())
        .field("x_vigil_origin", event.report().origin())
        .field("x_vigil_copy", event.report().isCopy())
        .field("x_vigil_document", event.report().document())
        .texts("object_refs", told.refs());
    source(json, source);
    return json.end();
  }
}
