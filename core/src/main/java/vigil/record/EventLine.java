package vigil.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store tells it: the machine's, or as a person changed it.
 *
 * @param report the report's number in the store
 * @param number the event's number in its report
 * @param day the day by which it is ordered
 * @param from first day, as told
 * @param to last day, as told
 * @param modes labels
 * @param score PLOVER's score, −10 to 10
 * @param actors who acts
 * @param recipients to whom
 * @param place where
 * @param speakers the chain of those who say so, outermost first
 * @param evidence the clause that shows it
 * @param source the report that tells it
 * @param changed whether a person changed it
 * @param incident the number of the happening that it is of; null where it holds no longer
 * @param origin the number of the first report of the same text
 */
public record EventLine(
    long report,
    int number,
    @Nullable LocalDate day,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String granularity,
    String type,
    List<String> modes,
    double score,
    String status,
    String certainty,
    double confidence,
    List<Party> actors,
    List<Party> recipients,
    @Nullable Spot place,
    List<Count> counts,
    List<Speaker> speakers,
    String evidence,
    Source source,
    boolean changed,
    @Nullable Long incident,
    long origin) {

  /** Who acts or receives. */
  public record Party(
      String name, @Nullable String id, @Nullable String country, List<String> sectors) {}

  /** Where; degrees north and east. */
  public record Spot(
      String name,
      @Nullable String country,
      @Nullable String admin1,
      @Nullable Double latitude,
      @Nullable Double longitude,
      String precision) {}

  /** How many of what. */
  public record Count(
      String kind,
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer best,
      String text) {}

  /** Who says so. */
  public record Speaker(String kind, @Nullable String name, @Nullable String text, String stance) {}

  /** The report. */
  public record Source(
      @Nullable String title,
      @Nullable String outlet,
      @Nullable LocalDate published,
      @Nullable String url) {}

  /** Whether the report's text is that of an earlier one. */
  public boolean isCopy() {
    return origin != report;
  }

  /** How a user names it: the report's number, {@code #e}, its own. */
  public String reference() {
    return report + "#e" + number;
  }
}
