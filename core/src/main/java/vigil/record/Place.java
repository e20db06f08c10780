package vigil.record;

/**
 * A place in the order of events or reports, the latest first: what comes behind it can be asked
 * for, however many come before.
 *
 * @param day days since 1970; before all others for what has none
 * @param row the number of the event's row, or of the report
 */
public record Place(int day, long row) {
  /** The place of a report. */
  public static Place of(Hit hit) {
    return new Place(
        hit.published() == null ? EventRows.NO_DAY : Math.toIntExact(hit.published().toEpochDay()),
        hit.report());
  }
}
