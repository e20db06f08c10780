package vigil.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vigil.data.DataFile;

/** What the features of an explanation are called, from {@code features.tsv}. Immutable. */
final class FeatureNames {
  private final Map<String, String> names = new LinkedHashMap<>();

  private FeatureNames(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (names.put(line.required(0, "feature"), line.required(1, "words")) != null) {
        throw line.error("'" + line.field(0) + "' stands twice");
      }
    }
  }

  static FeatureNames load() {
    return new FeatureNames(DataFile.resource("export/features.tsv"));
  }

  static FeatureNames of(DataFile file) {
    return new FeatureNames(file);
  }

  /** The feature in words; one without words as it is spelled. */
  String of(String feature) {
    String whole = names.get(feature);
    int dot = feature.indexOf('.') + 1;
    String beginning = whole == null ? names.get(feature.substring(0, dot)) : null;
    if (beginning != null) {
      String rest = feature.substring(dot);
      boolean type = feature.startsWith("type.");
      return beginning + " " + (type ? rest : rest.toLowerCase(Locale.ROOT));
    }
    return whole == null ? feature : whole;
  }
}
