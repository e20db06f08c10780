package vigil.lab.bench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import vigil.analysis.Pair;
import vigil.data.DataFile;

/**
 * A well-known escalation.
 *
 * @param day the first
 * @param one codes of one side
 * @param other codes of the other
 */
record Escalation(LocalDate day, String name, List<String> one, List<String> other) {
  /** Those that Vigil names, in order. */
  static List<Escalation> shipped() {
    return of(DataFile.resource("lab/bench/escalations.tsv"));
  }

  static List<Escalation> of(DataFile file) {
    List<Escalation> all = new ArrayList<>();
    for (DataFile.Line line : file.lines()) {
      line.required(3, "codes of the other side");
      all.add(new Escalation(day(line), line.required(1, "name"), line.list(2), line.list(3)));
    }
    return List.copyOf(all);
  }

  private static LocalDate day(DataFile.Line line) {
    try {
      return LocalDate.parse(line.required(0, "day"));
    } catch (DateTimeParseException e) {
      throw line.error("'" + line.field(0) + "' is no day");
    }
  }

  /** Whether it lies between the pair, whoever began. */
  boolean between(Pair pair) {
    return one.contains(pair.source()) && other.contains(pair.target())
        || other.contains(pair.source()) && one.contains(pair.target());
  }
}
