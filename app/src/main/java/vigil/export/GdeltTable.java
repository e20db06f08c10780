package vigil.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Events in the columns of GDELT's event table, version 2: parted by tabs, without a line of names,
 * as there. Only what happened and has a code of CAMEO's. Identifiers are no numbers and begin with
 * "vigil:", and that of a copy tells of which report. What Vigil does not tell (tone, ethnic and
 * religious codes, codes of places, mentions in other articles) is empty. Of several actors the
 * first stands in the row, and how often that was so is told.
 */
final class GdeltTable implements EventText {
  private static final int PLACE = 8;
  private static final int ROLES = 3;
  private static final Set<String> BODIES = Set.of("UNO", "EUR", "ISM");

  private final TypeNames types = TypeNames.load();
  private final SectorNames sectors = SectorNames.load();
  private final CountryNames countries = CountryNames.load();
  private long several;

  @Override
  public @Nullable String leavesOut(WholeEvent event) {
    String why = Happened.leavesOut(event.line());
    return why != null || types.cameo(event.line()).isPresent() ? why : "has no code of CAMEO's";
  }

  @Override
  public String one(WholeEvent whole) {
    EventLine event = whole.line();
    several += event.actors().size() > 1 || event.recipients().size() > 1 ? 1 : 0;
    TypeNames.Cameo code = types.cameo(event).orElseThrow();
    List<String> cells = new ArrayList<>();
    cells.add(id(whole));
    days(cells, When.of(event).first());
    party(cells, event.actors());
    party(cells, event.recipients());
    Collections.addAll(cells, "", code.code(), code.base(), code.root());
    Collections.addAll(cells, String.valueOf(code.quad()), code.goldstein(), "", "1", "1", "");
    cells.addAll(Collections.nCopies(2 * PLACE, ""));
    place(cells, event.place());
    cells.add("");
    cells.add(address(whole));
    return cells.stream().map(GdeltTable::cell).collect(Collectors.joining("\t")) + "\n";
  }

  private static String id(WholeEvent whole) {
    String copy = whole.report().isCopy() ? "~copy-of-" + whole.report().origin() : "";
    return "vigil:" + whole.line().reference() + copy;
  }

  private static void days(List<String> cells, @Nullable LocalDate day) {
    if (day == null) {
      Collections.addAll(cells, "", "", "", "");
      return;
    }
    String digits = day.toString().replace("-", "");
    double fraction = day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    Collections.addAll(
        cells,
        digits,
        digits.substring(0, 6),
        digits.substring(0, 4),
        String.format(Locale.ROOT, "%.4f", fraction));
  }

  private void party(List<String> cells, List<EventLine.Party> parties) {
    if (parties.isEmpty()) {
      cells.addAll(Collections.nCopies(10, ""));
      return;
    }
    EventLine.Party party = parties.get(0);
    String country = party.country() == null ? "" : party.country();
    List<String> roles = sectors.cameo(party);
    String body = party.sectors().stream().filter(BODIES::contains).findFirst().orElse("");
    cells.add(country + body + String.join("", roles.subList(0, Math.min(ROLES, roles.size()))));
    Collections.addAll(cells, party.name().toUpperCase(Locale.ROOT), country, body, "", "", "");
    Stream.concat(roles.stream(), Stream.of("", "", "")).limit(ROLES).forEach(cells::add);
  }

  private void place(List<String> cells, EventLine.@Nullable Spot place) {
    if (place == null) {
      cells.addAll(Collections.nCopies(PLACE, ""));
      return;
    }
    cells.add(kind(place));
    cells.add(fullName(place));
    Collections.addAll(cells, "", "", "");
    cells.add(place.latitude() == null ? "" : place.latitude().toString());
    cells.add(place.longitude() == null ? "" : place.longitude().toString());
    cells.add("");
  }

  /** 1 a country, 2 or 5 a province of the United States or elsewhere, 3 or 4 a town. */
  private static String kind(EventLine.Spot place) {
    boolean american = "USA".equals(place.country());
    return switch (place.precision()) {
      case "country" -> "1";
      case "province", "district" -> american ? "2" : "5";
      case "point", "city" -> american ? "3" : "4";
      default -> "";
    };
  }

  private String fullName(EventLine.Spot place) {
    return Stream.of(place.name(), place.admin1(), countries.of(place.country()))
        .filter(part -> part != null && !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String address(WholeEvent whole) {
    String url = whole.line().source().url();
    return url == null ? "vigil:report:" + whole.report().number() : url;
  }

  /** What would part cells or rows inside a value is a blank. */
  private static String cell(String value) {
    return value.replaceAll("[\\t\\r\\n]+", " ");
  }

  @Override
  public List<String> remarks() {
    return several == 0
        ? List.of()
        : List.of(several + " events have several actors or recipients; their rows name the first");
  }
}
