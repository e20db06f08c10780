package vigil.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.Happening;
import vigil.record.RaisedWarning;

/**
 * A warning.
 *
 * @param rule that warns
 * @param series of what
 * @param day the last that was known
 * @param since the end of the week in which the rule first warned without a pause
 * @param what in plain English
 * @param why the numbers that made the rule warn
 * @param baseline what was usual
 * @param happenings those that it rests on, the latest last
 * @param gaps days of its weeks that lie in gaps
 * @param test how the rule did on this record; null where its past is too short
 */
public record Warning(
    Rule rule,
    String series,
    LocalDate day,
    LocalDate since,
    String what,
    String why,
    String baseline,
    List<Happening> happenings,
    int gaps,
    @Nullable RuleTest test) {
  /** What every warning says. */
  public static final String SILENCE = "Silence of sources is not peace.";

  public Warning {
    happenings = List.copyOf(happenings);
  }

  /** The same for a store to keep. */
  public RaisedWarning raised() {
    return new RaisedWarning(
        rule.name(),
        series,
        since,
        day,
        what,
        why,
        baseline,
        gaps,
        test == null ? null : test.words(),
        happenings.stream().map(Happening::reference).toList());
  }
}
