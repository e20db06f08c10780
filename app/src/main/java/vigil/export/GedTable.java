package vigil.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.export.SectorNames.Arms;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Events in the columns of UCDP's Georeferenced Event Dataset: armed force by a state or an
 * organised group that happened. Whether anybody died is for the columns of deaths, which are empty
 * where nothing is told and never 0 for that. Identifiers begin with "vigil:"; those of UCDP's own
 * conflicts, dyads and actors are empty; {@code code_status} names Vigil, the report and its
 * origin.
 */
final class GedTable implements EventText {
  private static final String LEFT_OUT = "no organised violence, by what is told of the actors";

  /** Modes without armed force. */
  private static final Set<String> UNARMED = Set.of("beat", "crowd-control", "abduct", "sexual");

  private final SectorNames sectors = SectorNames.load();
  private final CountryNames countries = CountryNames.load();
  private final String version;

  GedTable(String version) {
    this.version = version;
  }

  @Override
  public String opening() {
    return "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
        + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,"
        + "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
        + "source_article,source_office,source_date,source_headline,source_original,where_prec,"
        + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,"
        + "priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
        + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\r\n";
  }

  @Override
  public @Nullable String leavesOut(WholeEvent whole) {
    EventLine event = whole.line();
    String why = Happened.leavesOut(event);
    boolean armed =
        event.type().equals("ASSAULT")
            && isOrganised(arms(event.actors()))
            && (event.modes().isEmpty() || !UNARMED.containsAll(event.modes()));
    return why != null || armed ? why : LEFT_OUT;
  }

  @Override
  public String one(WholeEvent whole) {
    EventLine event = whole.line();
    When when = When.of(event);
    Deaths deaths = Deaths.of(whole);
    String one = Footnote.names(event.actors(), ", ");
    String two = Footnote.names(event.recipients(), ", ");
    EventLine.Spot place = event.place();
    Point point = Point.of(place);
    return CsvLine.of(
        "vigil:" + event.reference(),
        null,
        when.first() == null ? null : when.first().getYear(),
        null,
        Footnote.source(whole, version),
        violence(event),
        null,
        null,
        null,
        null,
        null,
        two.isEmpty() ? null : one + " - " + two,
        null,
        null,
        one,
        null,
        null,
        two,
        1,
        article(event.source()),
        event.source().outlet(),
        event.source().published(),
        event.source().title(),
        EventListing.speakers(event.speakers()),
        place == null ? null : precision(place),
        place == null ? null : place.name(),
        event.evidence(),
        place == null ? null : place.admin1(),
        null,
        point == null ? null : point.latitude,
        point == null ? null : point.longitude,
        point == null ? null : point.words(),
        point == null ? null : point.cell(),
        place == null ? null : countries.of(place.country()),
        null,
        null,
        when.ged().equals("1") ? 1 : 2,
        when.ged(),
        when.first(),
        when.last(),
        null,
        null,
        null,
        deaths.best(),
        deaths.best(),
        deaths.high(),
        deaths.low(),
        null,
        null);
  }

  /** The first of them of whom it is known. */
  private Arms arms(List<EventLine.Party> parties) {
    return parties.stream()
        .map(sectors::arms)
        .filter(arms -> arms != Arms.UNKNOWN)
        .findFirst()
        .orElse(Arms.UNKNOWN);
  }

  private static boolean isOrganised(Arms arms) {
    return arms == Arms.STATE || arms == Arms.GROUP;
  }

  /** 1 where a state fights armed others, 2 between groups, 3 against civilians; else empty. */
  private @Nullable Integer violence(EventLine event) {
    Arms one = arms(event.actors());
    Arms two = arms(event.recipients());
    if (two == Arms.UNKNOWN) {
      return null;
    }
    return two == Arms.NONE ? 3 : one == Arms.STATE || two == Arms.STATE ? 1 : 2;
  }

  private static @Nullable String article(EventLine.Source source) {
    if (source.outlet() == null && source.title() == null) {
      return null;
    }
    String outlet = source.outlet() == null ? "" : source.outlet();
    String day = source.published() == null ? "" : source.published().toString();
    String title = source.title() == null ? "" : source.title();
    return "\"" + outlet + "," + day + "," + title + "\"";
  }

  /** 1 a town, 3 a district, 4 a province, 6 a country; empty for what is wider. */
  private static @Nullable Integer precision(EventLine.Spot place) {
    return switch (place.precision()) {
      case "point", "city" -> 1;
      case "district" -> 3;
      case "province" -> 4;
      case "country" -> 6;
      default -> null;
    };
  }

  /** Degrees, and the PRIO grid's cell of half a degree around them. */
  private record Point(double latitude, double longitude) {
    private static final double CELL = 0.5;
    private static final int CELLS_ROUND = 720;

    static @Nullable Point of(EventLine.@Nullable Spot place) {
      return place == null || place.latitude() == null || place.longitude() == null
          ? null
          : new Point(place.latitude(), place.longitude());
    }

    String words() {
      return String.format(Locale.ROOT, "POINT (%s %s)", longitude, latitude);
    }

    long cell() {
      long row = Math.min(359, (long) Math.floor((latitude + 90) / CELL));
      long column = Math.min(719, (long) Math.floor((longitude + 180) / CELL));
      return row * CELLS_ROUND + column + 1;
    }
  }
}
