package vigil.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.data.DataFile;

/** Codes of countries by their names. */
final class Countries {
  private static final Map<String, String> CODES = load();

  private Countries() {}

  private static Map<String, String> load() {
    Map<String, String> codes = new HashMap<>();
    for (DataFile.Line line : DataFile.resource("actors/states.tsv").lines()) {
      String code = line.required(0, "code");
      codes.put(NameFolding.key(line.required(1, "name")), code);
      line.list(2).forEach(name -> codes.putIfAbsent(NameFolding.key(name), code));
    }
    return Map.copyOf(codes);
  }

  /** Whether a country has the code. */
  static boolean has(String code) {
    return CODES.containsValue(code);
  }

  /** The code of the country of a folded name, or null. */
  static @Nullable String code(String key) {
    return CODES.get(key);
  }
}
