package vigil.export;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Entities of FollowTheMoney, one a line, each once: an Article for each report, an Event whose
 * proof it is, its parties as Person, Organization, PublicBody or LegalEntity, and an UnknownLink
 * from each to the event that tells its role. Status, certainty, speakers and counts, for which the
 * model has no property, stand in notes and keywords.
 */
final class FtmEntities implements EventText {
  private final PartyKinds kinds = new PartyKinds();
  private final CountryNames countries = CountryNames.load();
  private final Set<UUID> written = new HashSet<>();
  private final String version;
  private long things;

  FtmEntities(String version) {
    this.version = version;
  }

  @Override
  public String one(WholeEvent event) {
    StringBuilder lines = new StringBuilder();
    if (written.add(Names.report(event))) {
      lines.append(article(event));
    }
    for (EventLine.Party party : kinds.somebodies(event.line())) {
      if (written.add(Names.party(party))) {
        lines.append(party(party));
      }
    }
    lines.append(event(event));
    links(lines, event, "actor", event.line().actors());
    links(lines, event, "recipient", event.line().recipients());
    return lines.toString();
  }

  private static String id(UUID name) {
    return "vigil-" + name;
  }

  private static String entity(String id, String schema, JsonLine.Part<String> properties) {
    return new JsonLine()
        .field("id", id)
        .field("schema", schema)
        .object("properties", id, properties)
        .end();
  }

  /** A property with those of the values that there are; none where there are none. */
  private static void property(JsonLine json, String name, @Nullable Object... values) {
    List<String> told =
        Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).distinct().toList();
    if (!told.isEmpty()) {
      json.texts(name, told);
    }
  }

  private String article(WholeEvent event) {
    EventLine.Source source = event.line().source();
    return entity(
        id(Names.report(event)),
        "Article",
        (json, id) -> {
          property(json, "name", source.title() == null ? event.report().name() : source.title());
          property(json, "title", source.title());
          property(json, "publisher", source.outlet());
          property(json, "publishedAt", source.published());
          property(json, "sourceUrl", source.url());
          property(json, "language", "eng");
          property(json, "generator", "Vigil " + version);
          property(json, "notes", standing(event.report()));
        });
  }

  private static String standing(WholeEvent.Report report) {
    String copy = report.isCopy() ? "; a copy of report " + report.origin() : "";
    return "report " + report.number() + " of the store, text " + report.document() + copy;
  }

  private String party(EventLine.Party party) {
    String schema =
        switch (kinds.of(party)) {
          case PERSON -> "Person";
          case GROUP, ORGANISATION -> "Organization";
          case STATE -> "PublicBody";
          case SOMEBODY, THING -> "LegalEntity";
        };
    return entity(
        id(Names.party(party)),
        schema,
        (json, id) -> {
          property(json, "name", party.name());
          property(json, "country", code(party.country()));
          property(json, "keywords", party.sectors().toArray());
        });
  }

  private static @Nullable String code(@Nullable String country) {
    String code = Alpha2.of(country);
    return code == null ? null : code.toLowerCase(Locale.ROOT);
  }

  private String event(WholeEvent whole) {
    EventLine event = whole.line();
    When when = When.of(event);
    return entity(
        id(Names.event(whole)),
        "Event",
        (json, id) -> {
          property(json, "name", Headline.of(event));
          property(json, "summary", Quotes.plain(event.evidence()));
          property(json, "notes", Footnote.notes(whole), Footnote.source(whole, version));
          keywords(json, whole);
          property(json, "date", when.told() && when.acled().equals("1") ? when.first() : null);
          property(json, "startDate", when.told() ? when.first() : null);
          property(json, "endDate", when.told() ? when.last() : null);
          place(json, event.place());
          property(json, "involved", involved(event));
          property(json, "publisher", event.source().outlet());
          property(json, "sourceUrl", event.source().url());
          property(json, "proof", id(Names.report(whole)));
          property(json, "modifiedAt", whole.since());
        });
  }

  private static void keywords(JsonLine json, WholeEvent whole) {
    EventLine event = whole.line();
    Set<Object> words = new LinkedHashSet<>(List.of(event.type()));
    words.addAll(event.modes());
    words.addAll(whole.contexts());
    words.add(event.status());
    property(json, "keywords", words.toArray());
  }

  private void place(JsonLine json, EventLine.@Nullable Spot place) {
    if (place != null) {
      String country = countries.of(place.country());
      boolean same = country.isEmpty() || country.equals(place.name());
      property(json, "location", same ? place.name() : place.name() + ", " + country);
      property(json, "country", code(place.country()));
    }
  }

  private Object[] involved(EventLine event) {
    return kinds.somebodies(event).stream().map(party -> id(Names.party(party))).toArray();
  }

  private void links(
      StringBuilder lines, WholeEvent event, String role, List<EventLine.Party> parties) {
    Set<UUID> linked = new HashSet<>();
    for (EventLine.Party party : parties) {
      UUID link = Names.of("link", Names.event(event), Names.party(party), role);
      if (kinds.of(party) == PartyKinds.Kind.THING) {
        things++;
      } else if (linked.add(link)) {
        lines.append(link(link, event, role, party));
      }
    }
  }

  private static String link(UUID link, WholeEvent event, String role, EventLine.Party party) {
    return entity(
        id(link),
        "UnknownLink",
        (json, id) -> {
          property(json, "subject", id(Names.party(party)));
          property(json, "object", id(Names.event(event)));
          property(json, "role", role);
          property(json, "proof", id(Names.report(event)));
        });
  }

  @Override
  public List<String> remarks() {
    return things == 0
        ? List.of()
        : List.of(
            things + " parties are things by what is known, and stand in names and notes only");
  }
}
