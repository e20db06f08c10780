package vigil.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.EventLine;

/**
 * Events in the columns of POLECAT's tables, parted by tabs; several values of a field are parted
 * by semicolons. Identifiers begin with "vigil:" and the version names Vigil, so that no row passes
 * for POLECAT's own. The columns have no status: whoever writes them leaves out what did not happen
 * ({@link Happened}). Columns for what Vigil does not tell (numbers of the Correlates of War,
 * Wikipedia's identifiers, contexts, people of the story) are empty. Pure.
 */
public final class PolecatTable implements Listing<EventLine> {
  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private final String version;

  /**
   * @param version Vigil's version
   */
  public PolecatTable(String version) {
    this.version = version;
  }

  @Override
  public String opening() {
    return String.join("\t", COLUMNS) + "\n";
  }

  @Override
  public String one(EventLine event) {
    StringBuilder row = new StringBuilder();
    cells(
        row,
        "vigil:" + event.reference(),
        day(event.day()),
        event.type(),
        String.join(";", event.modes()),
        String.valueOf(event.score()),
        EventType.valueOf(event.type()).quad().name().replace('_', ' '),
        "");
    party(row, event.actors());
    party(row, event.recipients());
    place(row, event.place());
    cells(
        row,
        event.source().outlet(),
        day(event.source().published()),
        "",
        "",
        "",
        "en",
        "Vigil " + version);
    row.setCharAt(row.length() - 1, '\n');
    return row.toString();
  }

  private static void party(StringBuilder row, List<EventLine.Party> parties) {
    List<String> sectors = parties.stream().flatMap(p -> p.sectors().stream()).distinct().toList();
    cells(
        row,
        all(parties, EventLine.Party::name),
        all(parties, EventLine.Party::country),
        "",
        sectors.isEmpty() ? "" : sectors.get(0),
        String.join(";", sectors),
        "",
        all(parties, EventLine.Party::name),
        "");
  }

  private static String all(
      List<EventLine.Party> parties, Function<EventLine.Party, @Nullable String> field) {
    return parties.stream().map(field).filter(Objects::nonNull).collect(Collectors.joining(";"));
  }

  private static void place(StringBuilder row, EventLine.@Nullable Spot place) {
    if (place == null) {
      cells(row, "", "", "", "", "", "", "", "", "", "");
      return;
    }
    String precision = place.precision();
    boolean town = precision.equals("city") || precision.equals("point");
    cells(
        row,
        place.name(),
        town ? place.name() : "",
        precision.equals("district") ? place.name() : "",
        place.admin1(),
        place.country(),
        degrees(place.latitude()),
        degrees(place.longitude()),
        "",
        place.name(),
        precision.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String degrees(@Nullable Double degrees) {
    return degrees == null ? null : degrees.toString();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** What would part cells or rows inside a value is a blank. */
  private static void cells(StringBuilder row, @Nullable String... values) {
    for (String value : values) {
      row.append(value == null ? "" : value.replaceAll("[\\t\\r\\n]+", " ")).append('\t');
    }
  }
}
