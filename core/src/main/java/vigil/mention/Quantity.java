package vigil.mention;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * A number of people or things in the report's own words.
 *
 * @param low smallest value that the words allow, or null where they set none
 * @param high greatest value that the words allow, or null where they set none
 * @param best the single value to use when one is needed, or null
 * @param of the words for what is counted, such as "Hezbollah fighters"
 * @param cumulative whether it is a running total rather than an increment
 * @param since the words from which a running total counts
 */
public record Quantity(
    Kind kind,
    @Nullable Integer low,
    @Nullable Integer high,
    @Nullable Integer best,
    Span span,
    String text,
    @Nullable String of,
    boolean cumulative,
    @Nullable String since) {

  /** What is counted. */
  public enum Kind {
    KILLED,
    INJURED,
    MISSING,
    CAPTURED,
    DISPLACED,
    PARTICIPANTS,
    OTHER
  }
}
