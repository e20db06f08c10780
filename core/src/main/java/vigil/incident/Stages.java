package vigil.incident;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vigil.annotate.Stems;
import vigil.data.DataFile;

/**
 * Words that tell of another stage of a thing: who extends a truce does not make it. Loaded from
 * {@code incident/stages.tsv}; immutable.
 */
final class Stages {
  private final Map<String, String> stages = new LinkedHashMap<>();
  private final Set<String> strict = new LinkedHashSet<>();

  private Stages(DataFile file, Stems stems) {
    for (DataFile.Line line : file.lines()) {
      String stage = line.required(1, "stage");
      for (String stem : stems.of(line.required(0, "word"))) {
        stages.put(stem, stage);
        if (line.field(2).equals("strict")) {
          strict.add(stage);
        } else if (!line.field(2).isEmpty()) {
          throw line.error("'" + line.field(2) + "' may only be strict");
        }
      }
    }
  }

  static Stages load(Stems stems) {
    return of(DataFile.resource("incident/stages.tsv"), stems);
  }

  static Stages of(DataFile file, Stems stems) {
    return new Stages(file, stems);
  }

  /** Those of them that nobody tells of whose clause does not mean them. */
  Set<String> strict(Set<String> stems) {
    Set<String> found = of(stems);
    found.retainAll(strict);
    return found;
  }

  /** The stages that the words tell of. */
  Set<String> of(Set<String> stems) {
    Set<String> found = new LinkedHashSet<>();
    for (String stem : stems) {
      String stage = stages.get(stem);
      if (stage != null) {
        found.add(stage);
      }
    }
    return found;
  }
}
