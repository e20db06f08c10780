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
 * @param note what is in doubt; null where nothing is
 */
public record TimeExpression(
    @Nullable Span span,
    @Nullable String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Granularity granularity,
    Basis basis,
    @Nullable Note note) {
  /** An expression of which nothing is in doubt. */
  public TimeExpression(
      @Nullable Span span,
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Granularity granularity,
      Basis basis) {
    this(span, text, from, to, granularity, basis, null);
  }

  /** What may be read otherwise. */
  public enum Note {
    /** Of "5/11" either figure may be the day; read by the outlet's custom, else day first. */
    DAY_OR_MONTH_FIRST,
    /** Whose fiscal year is meant is not told; read as the calendar's. */
    FISCAL_YEAR
  }

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
