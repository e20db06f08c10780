package vigil.actors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.plover.Certainty;
import vigil.plover.Sector;

/**
 * Vigil's own form of an actors' file: fields parted by tabs, one fact a line. Reading and writing
 * are each other's inverse.
 */
public final class FactFile {
  /** What stands at the top of a file of facts. */
  public static final String HEAD =
      "# Actors, one fact a line, fields parted by tabs. Of each entry the line of its kind (state, group,\n"
          + "# organisation, person) comes first; then alias, people, seat, place, role, backer, part-of.\n"
          + "# identifier\tfact\tname or office\tcountry, or whose office, backer or whole\tsectors, parted by |"
          + "\tfrom\tto\tcertainty\tsource\n";

  private FactFile() {}

  /**
   * Reads a file.
   *
   * @throws DataException naming file and line of what is broken, or a file that cannot be read
   */
  public static List<Fact> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(DataFile.parse(file.toString(), in));
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read");
    }
  }

  /**
   * Reads the lines of a file.
   *
   * @throws DataException naming file and line of what is broken
   */
  public static List<Fact> read(DataFile file) {
    List<Fact> facts = new ArrayList<>(file.lines().size());
    for (Line line : file.lines()) {
      facts.add(fact(line));
    }
    return facts;
  }

  private static Fact fact(Line line) {
    Fact.Says says = line.choice(1, "kind of fact", Fact.Says.class);
    String of = line.field(3);
    String at = line.file() + ":" + line.number();
    return new Fact(
        line.required(0, "identifier"),
        says,
        named(says) ? line.required(2, "name") : line.field(2),
        of.isEmpty() ? null : of,
        sectors(line, 4),
        Days.of(line, 5, 6),
        line.field(7).isEmpty() ? Certainty.UNKNOWN : line.constant(7, Certainty.class),
        line.field(8).isEmpty() ? at : line.field(8),
        at);
  }

  private static boolean named(Fact.Says says) {
    return says != Fact.Says.ROLE && says != Fact.Says.BACKER && says != Fact.Says.PART_OF;
  }

  static List<Sector> sectors(Line line, int field) {
    List<Sector> sectors = new ArrayList<>();
    for (String sector : line.list(field)) {
      try {
        sectors.add(Sector.valueOf(sector));
      } catch (IllegalArgumentException e) {
        throw line.error("'" + sector + "' is no sector");
      }
    }
    return sectors;
  }

  /** The line of the fact, with its end. */
  public static String line(Fact fact) {
    List<String> fields =
        List.of(
            fact.id(),
            fact.says().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            fact.value(),
            fact.of() == null ? "" : fact.of(),
            fact.sectors().stream().map(Sector::name).collect(Collectors.joining("|")),
            day(fact.days().from()),
            day(fact.days().to()),
            fact.certainty().name().toLowerCase(Locale.ROOT),
            fact.source());
    return fields.stream().map(FactFile::plain).collect(Collectors.joining("\t")) + "\n";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String plain(String field) {
    return field.replaceAll("[\\t\\r\\n]+", " ");
  }
}
