package vigil.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * When, as an interval of days.
 *
 * @param span the words, or null where the report has none for it
 * @param from first day, when known
 * @param to last day, when known
 */
public record TimeExpression(
    @Nullable Span span,
    @Nullable String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Granularity granularity,
    Basis basis) {

  /** How fine the interval is. */
  public enum Granularity {
    DAY,
    MONTH,
    YEAR,
    INTERVAL,
    UNKNOWN
  }

  /** What the interval rests on. */
  public enum Basis {
    /** Words of the report. */
    EXPRESSION,
    /** The day of publication alone. */
    PUBLICATION,
    NONE
  }
}
