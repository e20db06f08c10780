package vigil.acled;

import java.util.ArrayList;
import java.util.List;
import vigil.data.DataFile;

/**
 * What speaks for a type, or against it.
 *
 * @param points as fitted; negative against the type
 * @param judged the points that were set by judgement, from which the fit started
 * @param words the conditions as the file has them
 * @param conditions all must hold; none always does
 */
record Clue(
    AcledType type, double points, double judged, String words, List<Condition> conditions) {
  private static final int CONDITIONS = 3;

  Clue {
    conditions = List.copyOf(conditions);
  }

  static Clue of(DataFile.Line line, WordClasses classes) {
    String words = line.field(CONDITIONS);
    List<Condition> conditions = new ArrayList<>();
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      conditions.add(Condition.parse(line, word, classes));
    }
    return new Clue(
        line.constant(0, AcledType.class), number(line, 1), number(line, 2), words, conditions);
  }

  private static double number(DataFile.Line line, int field) {
    String text = line.required(field, "points");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw line.error("'" + text + "' is no number");
    }
  }

  boolean holds(Facts facts) {
    return conditions.stream().allMatch(condition -> condition.holds(facts));
  }
}
