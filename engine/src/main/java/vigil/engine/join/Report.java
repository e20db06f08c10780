package vigil.engine.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.event.Event;
import vigil.incident.Keys;
import vigil.incident.Telling;

/**
 * A coded report, with what tells it from others and what serves to join it with them.
 *
 * @param order its place among all items
 * @param identity what tells the item from every other
 * @param article what the versions of an article have in common
 * @param document what tells the text from others
 * @param signature what the text looks like
 * @param json the record's line
 */
public record Report(
    long order,
    String identity,
    String name,
    String article,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable LocalDate published,
    String document,
    byte[] signature,
    String json,
    List<Draft> events) {
  public Report {
    events = List.copyOf(events);
  }

  /**
   * An event before it has numbers.
   *
   * @param number in its report
   * @param event as the record tells it
   * @param telling without numbers
   * @param under by what others find it
   * @param day by which it is found, since 1970; null where nothing tells it
   */
  public record Draft(
      int number, Event event, Telling telling, Set<Keys> under, @Nullable Integer day) {}
}
