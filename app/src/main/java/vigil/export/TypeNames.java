package vigil.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.acled.AcledType;
import vigil.acled.Crosswalk;
import vigil.acled.Happening;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;
import vigil.record.EventLine;

/**
 * What an event's type is called elsewhere: CAMEO's codes and ACLED's types, by {@code
 * export/crosswalk.tsv}, {@code export/acled-names.tsv} and the clues of {@link Crosswalk}. Loaded
 * once, immutable.
 */
final class TypeNames {
  /** How much must speak for a type of a row that has no usual one. */
  private static final double LEAST = 1;

  private final List<Row> rows;
  private final Map<AcledType, Acled> names;
  private final Crosswalk clues;

  private TypeNames(List<Row> rows, Map<AcledType, Acled> names, Crosswalk clues) {
    this.rows = List.copyOf(rows);
    this.names = names;
    this.clues = clues;
  }

  /** What ACLED calls a type. */
  record Acled(String disorder, String type, String subType) {}

  /** CAMEO's code of an event, GDELT's quadrant and Goldstein's scale of it. */
  record Cameo(String code, int quad, String goldstein) {
    String root() {
      return code.substring(0, 2);
    }

    String base() {
      return code.substring(0, Math.min(3, code.length()));
    }
  }

  private record Row(
      EventType type,
      @Nullable Mode mode,
      @Nullable Cameo cameo,
      @Nullable AcledType usual,
      List<AcledType> others) {}

  static TypeNames load() {
    return of(
        DataFile.resource("export/crosswalk.tsv"),
        DataFile.resource("export/acled-names.tsv"),
        Crosswalk.load());
  }

  static TypeNames of(DataFile rows, DataFile names, Crosswalk clues) {
    Map<AcledType, Acled> acled = new EnumMap<>(AcledType.class);
    for (DataFile.Line line : names.lines()) {
      acled.put(
          line.constant(0, AcledType.class),
          new Acled(
              line.required(1, "disorder"),
              line.required(2, "type"),
              line.required(3, "sub-type")));
    }
    Set<String> seen = new HashSet<>();
    List<Row> all = new ArrayList<>();
    for (DataFile.Line line : rows.lines()) {
      if (!seen.add(line.field(0) + " " + line.field(1))) {
        throw line.error("this type and mode stand here twice");
      }
      all.add(row(line, acled));
    }
    return new TypeNames(all, acled, clues);
  }

  private static Row row(DataFile.Line line, Map<AcledType, Acled> names) {
    EventType type = line.constant(0, EventType.class);
    String mode = line.field(1);
    Mode known =
        mode.isEmpty()
            ? null
            : Mode.of(type, mode)
                .orElseThrow(() -> line.error("'" + mode + "' is no mode of " + type));
    List<AcledType> others = line.list(6).stream().map(name -> acled(line, name, names)).toList();
    String usual = line.field(5);
    return new Row(
        type, known, cameo(line), usual.isEmpty() ? null : acled(line, usual, names), others);
  }

  private static @Nullable Cameo cameo(DataFile.Line line) {
    String code = line.field(2);
    if (code.isEmpty()) {
      return null;
    }
    if (code.length() < 3 || !code.chars().allMatch(Character::isDigit)) {
      throw line.error("'" + code + "' is no code of CAMEO's");
    }
    return new Cameo(code, line.words(3, "quadrant"), line.field(4));
  }

  private static AcledType acled(DataFile.Line line, String name, Map<AcledType, Acled> names) {
    for (AcledType type : names.keySet()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw line.error("'" + name + "' has no name of ACLED's");
  }

  /** The lines of the event's modes in the file's order; of the bare type where none has any. */
  private List<Row> rows(EventLine event) {
    EventType type = EventType.valueOf(event.type());
    List<Row> own =
        rows.stream()
            .filter(row -> row.type == type)
            .filter(row -> row.mode != null && event.modes().contains(row.mode.label()))
            .toList();
    return own.isEmpty()
        ? rows.stream().filter(row -> row.type == type && row.mode == null).toList()
        : own;
  }

  /** CAMEO's code; nothing where it has none. */
  Optional<Cameo> cameo(EventLine event) {
    return rows(event).stream().map(Row::cameo).filter(c -> c != null).findFirst();
  }

  /** What ACLED would call it; nothing where it codes no such thing. */
  Optional<Acled> acled(EventLine event) {
    List<Row> own = rows(event);
    AcledType usual =
        own.stream().map(Row::usual).filter(type -> type != null).findFirst().orElse(null);
    Map<AcledType, Double> points = clues.points(happening(event));
    AcledType best = usual;
    double most = usual == null ? LEAST : Math.max(0, points.getOrDefault(usual, 0.0));
    for (AcledType other : own.stream().flatMap(row -> row.others.stream()).toList()) {
      double speaks = points.getOrDefault(other, 0.0);
      if (speaks > most) {
        best = other;
        most = speaks;
      }
    }
    return Optional.ofNullable(best).map(names::get);
  }

  private static Happening happening(EventLine event) {
    EventType type = EventType.valueOf(event.type());
    Set<Mode> modes = new HashSet<>();
    event.modes().forEach(label -> Mode.of(type, label).ifPresent(modes::add));
    return new Happening(
        type, modes, sectors(event.actors()), sectors(event.recipients()), event.evidence());
  }

  private static Set<Sector> sectors(List<EventLine.Party> parties) {
    Set<Sector> sectors = new HashSet<>();
    parties.forEach(party -> sectors.addAll(SectorNames.sectors(party)));
    return sectors;
  }
}
