package vigil.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.incident.Incident;
import vigil.record.HistoryEvent;

/**
 * A row of the other system, a happening of the store, or both where they are the same.
 *
 * @param score how well they fit, 0 to 1; 0 where one side lacks
 * @param differences what they tell otherwise
 */
public record Matched(
    @Nullable HistoryEvent theirs,
    @Nullable Incident ours,
    double score,
    List<Difference> differences) {
  public Matched {
    differences = List.copyOf(differences);
  }

  /** Who has it. */
  public enum Side {
    BOTH,
    THEIRS,
    OURS
  }

  /**
   * A value that differs.
   *
   * @param what such as {@code day} or {@code killed}
   * @param theirs the other system's value
   * @param ours all values that reports of the store tell, parted by strokes
   */
  public record Difference(String what, String theirs, String ours) {}

  /** Who has it. */
  public Side side() {
    return ours == null ? Side.THEIRS : theirs == null ? Side.OURS : Side.BOTH;
  }
}
