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
    Evidence evidence) {
  public Toll {
    attribution = List.copyOf(attribution);
  }
}
