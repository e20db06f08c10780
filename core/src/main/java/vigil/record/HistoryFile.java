package vigil.record;

import java.util.List;

/**
 * A file of events that another system coded.
 *
 * @param name as a user names it
 * @param form the other system
 * @param sha256 of the file, by which it is known again
 * @param refused how many of its rows could not be taken
 */
public record HistoryFile(
    String name, String form, String sha256, List<HistoryEvent> events, int refused) {
  public HistoryFile {
    events = List.copyOf(events);
  }
}
