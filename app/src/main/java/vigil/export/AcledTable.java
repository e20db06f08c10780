package vigil.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Events in ACLED's columns: those that happened and that ACLED codes. Identifiers begin with
 * "vigil:", tags name Vigil, the report, its origin and the incident; who says so and how sure
 * stands among the notes. What Vigil does not know (numbers of countries, regions, ACLED's time
 * stamp) is empty, and so are fatalities of which nothing is told.
 */
final class AcledTable implements EventText {
  private static final String LEFT_OUT = "of a type that ACLED does not code";

  private final TypeNames types = TypeNames.load();
  private final SectorNames sectors = SectorNames.load();
  private final CountryNames countries = CountryNames.load();
  private final String version;

  AcledTable(String version) {
    this.version = version;
  }

  @Override
  public String opening() {
    return "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
        + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
        + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
        + "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\r\n";
  }

  @Override
  public @Nullable String leavesOut(WholeEvent event) {
    String why = Happened.leavesOut(event.line());
    return why != null || types.acled(event.line()).isPresent() ? why : LEFT_OUT;
  }

  @Override
  public String one(WholeEvent whole) {
    EventLine event = whole.line();
    When when = When.of(event);
    TypeNames.Acled type = types.acled(event).orElseThrow();
    EventLine.Spot place = event.place();
    Side one = side(event.actors(), type, place);
    Side two = side(event.recipients(), type, place);
    return CsvLine.of(
        "vigil:" + event.reference(),
        when.first(),
        when.first() == null ? null : when.first().getYear(),
        when.acled(),
        type.disorder(),
        type.type(),
        type.subType(),
        one.name,
        one.others,
        one.kind,
        two.name,
        two.others,
        two.kind,
        interaction(one.kind, two.kind),
        targeting(type, two.kind),
        null,
        null,
        place == null ? null : countries.of(place.country()),
        place == null ? null : place.admin1(),
        null,
        null,
        place == null ? null : place.name(),
        place == null || precision(place) == null ? null : place.latitude(),
        place == null || precision(place) == null ? null : place.longitude(),
        place == null ? null : precision(place),
        event.source().outlet(),
        null,
        Footnote.notes(whole),
        Deaths.of(whole).best(),
        Footnote.source(whole, version),
        null);
  }

  /** Who acts or receives: the first, the others with him, and ACLED's kind of the first. */
  private record Side(String name, String others, String kind) {}

  private Side side(
      List<EventLine.Party> parties, TypeNames.Acled type, EventLine.@Nullable Spot place) {
    if (parties.isEmpty()) {
      return new Side("", "", "");
    }
    EventLine.Party first = parties.get(0);
    String others = Footnote.names(parties.subList(1, parties.size()), "; ");
    return new Side(first.name(), others, kind(first, type, place));
  }

  /** Who takes to the street is a protester or rioter whatever else he is; forces stay forces. */
  private String kind(EventLine.Party party, TypeNames.Acled type, EventLine.@Nullable Spot place) {
    String kind = sectors.acled(party, place);
    boolean marches = type.type().equals("Protests") && kind.equals("Civilians");
    return marches ? "Protesters" : kind;
  }

  private static String interaction(String one, String two) {
    if (one.isEmpty() && two.isEmpty()) {
      return "";
    }
    return one.isEmpty() ? two + " only" : two.isEmpty() ? one + " only" : one + "-" + two;
  }

  private static String targeting(TypeNames.Acled type, String kind) {
    boolean violence = type.disorder().startsWith("Political violence");
    return violence && kind.equals("Civilians") ? "Civilian targeting" : "";
  }

  /** 1 a town, 2 a part of a province, 3 a province; empty for what is wider. */
  private static @Nullable Integer precision(EventLine.Spot place) {
    return switch (place.precision()) {
      case "point", "city" -> 1;
      case "district" -> 2;
      case "province" -> 3;
      default -> null;
    };
  }
}
