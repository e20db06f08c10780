package vigil.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.mention.Quantity;

/**
 * How many of one side suffered one thing, as somebody counts them.
 *
 * @param side whose dead, injured, missing…; null where the report does not say
 * @param value the running total, or the number told when there is no total
 * @param increment what the report adds to a former total, when it says so
 * @param since the words from which the total counts
 * @param asOf the day for which the number holds
 * @param note what cannot be about it; null where nothing is
 */
public record Toll(
    @Nullable String side,
    Quantity.Kind kind,
    @Nullable Integer value,
    @Nullable Integer low,
    @Nullable Integer high,
    @Nullable Integer increment,
    @Nullable String since,
    @Nullable LocalDate asOf,
    List<Attribution> attribution,
    Evidence evidence,
    @Nullable Note note) {
  public Toll {
    attribution = List.copyOf(attribution);
  }

  /** A toll that fits what the report tells before. */
  public Toll(
      @Nullable String side,
      Quantity.Kind kind,
      @Nullable Integer value,
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer increment,
      @Nullable String since,
      @Nullable LocalDate asOf,
      List<Attribution> attribution,
      Evidence evidence) {
    this(side, kind, value, low, high, increment, since, asOf, attribution, evidence, null);
  }

  /** What cannot be, as the report tells it; nothing is mended. */
  public enum Note {
    /** The same speaker told a greater running total of the same side before. */
    LOWER_THAN_BEFORE,
    /** What is added is more than the total, or more than it grew by. */
    INCREMENT_DOES_NOT_FIT
  }

  Toll with(Note other) {
    return new Toll(
        side, kind, value, low, high, increment, since, asOf, attribution, evidence, other);
  }
}
