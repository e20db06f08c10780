package vigil.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * An event with what is needed to show it: where its words stand, where its review stands, and
 * whence its report comes.
 *
 * @param line what it tells
 * @param row the number of its row, which with the day makes its place in the order
 * @param contexts labels
 * @param quad PLOVER's quad class, 1 to 4
 * @param sentence the number of the sentence that tells it, from 0
 * @param evidence where the clause that tells it stands in the report's text
 * @param trigger where the word stands that it was read from
 * @param words the report's words for the time
 * @param basis on what the days rest
 * @param rule what decided
 * @param review where a person's review stands
 * @param origin the first report of the same text or nearly so
 */
public record EventCard(
    EventLine line,
    long row,
    List<String> contexts,
    int quad,
    int sentence,
    Span evidence,
    Span trigger,
    @Nullable String words,
    String basis,
    String rule,
    ReviewState review,
    long origin) {
  public EventCard {
    contexts = List.copyOf(contexts);
  }

  /** Its place in the order of events, the latest first. */
  public Place place() {
    LocalDate day = line.day();
    return new Place(day == null ? EventRows.NO_DAY : Math.toIntExact(day.toEpochDay()), row);
  }
}
