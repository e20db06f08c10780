package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;

/**
 * What the press calls towns for which the gazetteer has another name, by GeoNames identifier: the
 * gazetteer's "Geneve" is Geneva. From {@code places/press-names.tsv}. For the time of loading.
 */
final class PressNames {
  private record Entry(Line line, String gazetteer, String shown, List<String> others) {}

  private final Map<Integer, Entry> entries = new HashMap<>();
  private final Set<Integer> met = new HashSet<>();

  /** GeoNames identifier, the gazetteer's name, the name to be shown, other names. */
  static PressNames of(DataFile file) {
    PressNames names = new PressNames();
    file.lines().forEach(names::add);
    return names;
  }

  private void add(Line line) {
    String shown = line.field(2);
    List<String> others = line.list(3);
    if (shown.isEmpty() && others.isEmpty()) {
      throw line.error("no name besides the gazetteer's");
    }
    Entry entry = new Entry(line, line.required(1, "name"), shown, others);
    if (entries.put(identifier(line), entry) != null) {
      throw line.error("'" + line.field(0) + "' stands twice");
    }
  }

  private static int identifier(Line line) {
    try {
      return Integer.parseInt(line.required(0, "GeoNames identifier"));
    } catch (NumberFormatException e) {
      throw line.error("'" + line.field(0) + "' is no GeoNames identifier");
    }
  }

  /** All names of the town, the one to be shown first. */
  List<String> of(@Nullable Integer geonames, String gazetteer, List<String> others) {
    Entry entry = geonames == null ? null : entries.get(geonames);
    List<String> names = new ArrayList<>();
    if (entry != null && geonames != null) {
      if (!entry.gazetteer.equals(gazetteer)) {
        throw entry.line.error("that identifier is '" + gazetteer + "' in the gazetteer");
      }
      met.add(geonames);
      if (!entry.shown.isEmpty()) {
        names.add(entry.shown);
      }
    }
    names.add(gazetteer);
    names.addAll(others);
    names.addAll(entry == null ? List.of() : entry.others);
    return names;
  }

  /** Complains of what stands in no file of towns. */
  void check() {
    for (Map.Entry<Integer, Entry> entry : entries.entrySet()) {
      if (!met.contains(entry.getKey())) {
        throw entry.getValue().line.error("no town has the identifier " + entry.getKey());
      }
    }
  }
}
