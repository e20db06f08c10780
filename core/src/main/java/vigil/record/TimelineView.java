package vigil.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many events lie in each stretch of time. Stretches without events are there too.
 *
 * @param by how long the stretches are
 * @param from the first day of the first
 * @param to the last day of the last
 * @param undated how many events have no day
 */
public record TimelineView(
    Step by,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long undated,
    List<Bucket> buckets,
    List<Lane> lanes) {
  public TimelineView {
    buckets = List.copyOf(buckets);
    lanes = List.copyOf(lanes);
  }

  /** How long a stretch is. */
  public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** As it is written. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A stretch.
   *
   * @param start its first day; of a week Monday
   * @param incidents distinct happenings among the events
   * @param reports reports that tell them
   * @param uncertain events of which no first day is told, so that they stand by another one,
   *     mostly that of publication
   */
  public record Bucket(
      LocalDate start, long events, long incidents, long reports, long uncertain) {}

  /** The events of one value; a number for each stretch. */
  public record Lane(String value, String label, List<Long> counts) {
    public Lane {
      counts = List.copyOf(counts);
    }
  }
}
