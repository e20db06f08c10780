package vigil.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.actors.NameFolding;

/** Finds the event of a report whose clause is told in the most alike words. */
final class Likeness {
  private static final double ALIKE = 0.3;

  private final Sql sql;

  Likeness(Sql sql) {
    this.sql = sql;
  }

  /** The number of the event whose clause is most like the words; 0 where none is like them. */
  int number(String evidence, long report) {
    Set<String> words = words(evidence);
    int[] best = {0};
    double[] most = {ALIKE};
    sql.each(
        "SELECT number, evidence FROM event WHERE report = ? AND until_seq IS NULL ORDER BY number",
        row -> {
          Set<String> other = words(row.getString(2));
          long both = other.stream().filter(words::contains).count();
          double alike = (double) both / (words.size() + other.size() - both);
          if (alike > most[0]) {
            most[0] = alike;
            best[0] = row.getInt(1);
          }
        },
        report);
    return best[0];
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(NameFolding.key(text).split(" ")));
  }
}
