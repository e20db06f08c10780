package vigil.record;

import java.util.List;

/**
 * A report's record, with what persons decided about its events.
 *
 * @param report the report's number in the store
 * @param json the record's line, exactly as it was coded
 * @param corrections what was decided and holds
 * @param changed the events that persons changed, as they hold
 */
public record KeptRecord(
    long report, String json, List<Correction> corrections, List<EventLine> changed) {
  public KeptRecord {
    corrections = List.copyOf(corrections);
    changed = List.copyOf(changed);
  }
}
