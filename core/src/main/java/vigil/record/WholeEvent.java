package vigil.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that other forms may want of it and of its report.
 *
 * @param line the event as it holds
 * @param report where the report stands among others
 * @param passage its words in the report
 * @param contexts PLOVER's labels
 * @param timeBasis what its day rests on: expression, publication or none
 * @param geonames the place's number in GeoNames
 * @param counts how many, with what each number counts
 * @param since when the event was last changed, in UTC: when its record was made or a person
 *     decided
 * @param rule the rule, lexicon entry or model that decided
 */
public record WholeEvent(
    EventLine line,
    Report report,
    Passage passage,
    List<String> contexts,
    String timeBasis,
    @Nullable Integer geonames,
    List<Counted> counts,
    String since,
    String rule) {
  public WholeEvent {
    contexts = List.copyOf(contexts);
    counts = List.copyOf(counts);
  }

  /**
   * A report among others.
   *
   * @param number its number in the store
   * @param article the number of its article's first version
   * @param origin the number of the first report with its text or nearly so; its article's where it
   *     is no copy
   * @param version which version of its article it is, from 1
   * @param document the identifier of its text
   * @param name the item that it came from, as a user named it
   * @param kept when it was kept, in UTC
   * @param coder who coded it
   */
  public record Report(
      long number,
      long article,
      long origin,
      int version,
      String document,
      String name,
      String kept,
      String coder) {
    /** Whether it is a copy of another. */
    public boolean isCopy() {
      return origin != article;
    }
  }

  /**
   * Where an event stands in a text; indices are UTF-16, ends exclusive.
   *
   * @param text the report's whole text
   */
  public record Passage(String text, int start, int end, int triggerStart, int triggerEnd) {}

  /**
   * How many of whom.
   *
   * @param of whom it counts, in the report's words
   * @param cumulative whether it is a running total
   */
  public record Counted(EventLine.Count count, @Nullable String of, boolean cumulative) {}
}
