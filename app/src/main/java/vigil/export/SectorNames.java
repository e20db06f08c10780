package vigil.export;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.Sector;
import vigil.record.EventLine;

/**
 * What parties are called elsewhere, by PLOVER's sectors: {@code export/parties.tsv}. For one
 * thread.
 */
final class SectorNames {
  private static final String FORCES = "State forces";
  private static final String ABROAD = "External/Other forces";

  private final Map<Sector, Names> names;
  private final PartyKinds kinds = new PartyKinds();

  private SectorNames(Map<Sector, Names> names) {
    this.names = names;
  }

  /** Who carries arms for whom. */
  enum Arms {
    STATE,
    GROUP,
    NONE,
    UNKNOWN
  }

  private record Names(String acled, String cameo, Arms arms) {}

  static SectorNames load() {
    return of(DataFile.resource("export/parties.tsv"));
  }

  static SectorNames of(DataFile file) {
    Map<Sector, Names> names = new EnumMap<>(Sector.class);
    for (DataFile.Line line : file.lines()) {
      Sector sector = line.constant(0, Sector.class);
      if (names.put(sector, new Names(line.field(1), line.field(2), arms(line))) != null) {
        throw line.error("sector '" + sector + "' stands here twice");
      }
    }
    return new SectorNames(names);
  }

  private static Arms arms(DataFile.Line line) {
    return switch (line.field(3)) {
      case "state" -> Arms.STATE;
      case "group" -> Arms.GROUP;
      case "none" -> Arms.NONE;
      case "" -> Arms.UNKNOWN;
      default -> throw line.error("'" + line.field(3) + "' is not state, group or none");
    };
  }

  static List<Sector> sectors(EventLine.Party party) {
    return party.sectors().stream().map(Sector::valueOf).toList();
  }

  private Names of(Sector sector) {
    return names.getOrDefault(sector, new Names("", "", Arms.UNKNOWN));
  }

  /**
   * ACLED's kind of the actor; empty where no sector has one. Forces of a state in another country
   * are external ones.
   */
  String acled(EventLine.Party party, EventLine.@Nullable Spot place) {
    String kind =
        kinds.of(party) == PartyKinds.Kind.STATE
            ? FORCES
            : sectors(party).stream()
                .map(sector -> of(sector).acled())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    return kind.equals(FORCES) && isAbroad(party, place) ? ABROAD : kind;
  }

  private static boolean isAbroad(EventLine.Party party, EventLine.@Nullable Spot place) {
    return place != null
        && place.country() != null
        && party.country() != null
        && !party.country().equals(place.country());
  }

  /** CAMEO's roles of the actor, each once. */
  List<String> cameo(EventLine.Party party) {
    Set<String> roles = new LinkedHashSet<>();
    sectors(party).forEach(sector -> roles.add(of(sector).cameo()));
    roles.remove("");
    return List.copyOf(roles);
  }

  /** For whom the actor carries arms: by the first sector that tells it. */
  Arms arms(EventLine.Party party) {
    if (kinds.of(party) == PartyKinds.Kind.STATE) {
      return Arms.STATE;
    }
    return sectors(party).stream()
        .map(sector -> of(sector).arms())
        .filter(arms -> arms != Arms.UNKNOWN)
        .findFirst()
        .orElse(Arms.UNKNOWN);
  }
}
