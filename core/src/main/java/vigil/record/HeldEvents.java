package vigil.record;

import java.util.Optional;
import vigil.record.Decisions.Reference;
import vigil.record.StoreException.Problem;

/** The rows of events that hold now. */
final class HeldEvents {
  private final Sql sql;

  HeldEvents(Sql sql) {
    this.sql = sql;
  }

  /** The row of an event that a person names. */
  long row(Reference event) {
    return find(event)
        .orElseThrow(
            () ->
                new StoreException(
                    Problem.UNKNOWN, sql.name() + ": no event " + event + " holds now"));
  }

  /** The row of an event, if one holds. */
  Optional<Long> find(Reference event) {
    return sql.first(
        "SELECT id FROM event WHERE report = ? AND number = ? AND until_seq IS NULL",
        row -> row.getLong(1),
        event.report(),
        event.number());
  }
}
