package vigil.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who tells of a happening: an event of a report.
 *
 * @param event the event as a user names it, such as {@code 12#e3}
 * @param report the report's number
 * @param origin the number of the first report of the same text
 * @param published the report's day
 * @param speaker who says so in the report, outermost first, in words; null where it does itself
 * @param denied whether the first of them denies it
 * @param evidence the clause
 * @param score the score with which it was joined; null for the first and where a person did it
 * @param why what spoke for and against it, or the person's reason
 * @param by the person who put it there, or null
 */
public record Source(
    String event,
    long report,
    long origin,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String url,
    @Nullable LocalDate published,
    @Nullable String speaker,
    boolean denied,
    String evidence,
    @Nullable Double score,
    String why,
    @Nullable String by) {
  /** Whether the report's text is that of an earlier one. */
  public boolean isCopy() {
    return origin != report;
  }
}
