package vigil.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Countries' names by their codes. Loaded once, immutable. */
final class CountryNames {
  private final Map<String, String> names;

  private CountryNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  static CountryNames load() {
    Map<String, String> names = new HashMap<>();
    for (DataFile.Line line : DataFile.resource("actors/states.tsv").lines()) {
      names.put(line.required(0, "code"), line.required(1, "name"));
    }
    return new CountryNames(names);
  }

  /** The name of a code; the code itself where it is unknown; nothing for nothing. */
  String of(@Nullable String code) {
    return code == null ? "" : names.getOrDefault(code, code);
  }
}
