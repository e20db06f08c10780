package vigil.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.plover.Sector;

/** What CAMEO's codes mean to Vigil: three letters each, "USAGOV". Immutable. */
final class Codes {
  private final KnownActors known;
  private final Map<String, Line> other = new HashMap<>();

  /** What a code says. */
  record Meaning(@Nullable String country, List<Sector> sectors) {}

  Codes(KnownActors known) {
    this.known = known;
    for (Line line : DataFile.resource("imports/petrarch-codes.tsv").lines()) {
      other.put(line.required(0, "code"), line);
    }
  }

  /** What the code says; empty fields where Vigil has no word for it. */
  Meaning of(String code) {
    String country = null;
    Set<Sector> sectors = new LinkedHashSet<>();
    for (int i = 0; i + 3 <= code.length(); i += 3) {
      String part = code.substring(i, i + 3);
      Line line = other.get(part);
      if (line != null) {
        country = country == null && !line.field(1).isEmpty() ? line.field(1) : country;
        line.list(2).forEach(s -> sectors.add(Sector.valueOf(s)));
      } else if (state(part)) {
        country = country == null ? part : country;
      } else {
        sector(part, sectors);
      }
    }
    return new Meaning(country, new ArrayList<>(sectors));
  }

  private boolean state(String part) {
    Identity identity = known.identity(part);
    return identity != null && identity.kind() == Identity.Kind.STATE;
  }

  private static void sector(String part, Set<Sector> sectors) {
    for (Sector sector : Sector.values()) {
      if (sector.name().equals(part)) {
        sectors.add(sector);
      }
    }
  }
}
