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
    return is(event) ? null : "did not happen (" + event.status() + "), and the form cannot say so";
  }
}
