package vigil.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;

/** What forms without a status tell: only what is told as having happened. */
final class Happened {
  private static final List<String> STATUSES = List.of("asserted", "historical");

  private Happened() {}

  static boolean is(EventLine event) {
    return STATUSES.contains(event.status());
  }

  /** Why an event is left out; null where it happened. */
  static @Nullable String leavesOut(EventLine event) {
    if (!is(event)) {
      return "did not happen (" + event.status() + "), and the form cannot say so";
    }
    return denied(event)
        ? "is denied by the one who tells of it, and the form cannot say so"
        : null;
  }

  /** Whether whoever stands nearest to it in the chain of speakers says that it is not so. */
  private static boolean denied(EventLine event) {
    List<EventLine.Speaker> chain = event.speakers();
    return !chain.isEmpty() && chain.get(chain.size() - 1).stance().equals("denies");
  }
}
