package vigil.export;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * How many an event killed, out of all that its report says of it; null where nothing is said,
 * which is not 0. Running totals do not count. Where several numbers are told, one may hold
 * another: at least the greatest died, and at most all together.
 */
record Deaths(@Nullable Integer best, @Nullable Integer low, @Nullable Integer high) {
  static Deaths of(WholeEvent event) {
    List<EventLine.Count> told =
        event.counts().stream()
            .filter(counted -> !counted.cumulative() && counted.count().kind().equals("killed"))
            .map(WholeEvent.Counted::count)
            .toList();
    return new Deaths(
        greatest(told.stream().map(EventLine.Count::best).toList()),
        greatest(told.stream().map(EventLine.Count::low).toList()),
        sum(told.stream().map(EventLine.Count::high).toList()));
  }

  private static @Nullable Integer greatest(List<@Nullable Integer> numbers) {
    return numbers.stream().filter(Objects::nonNull).max(Integer::compare).orElse(null);
  }

  /** Nothing where one of them has no upper bound. */
  private static @Nullable Integer sum(List<@Nullable Integer> numbers) {
    long sum = 0;
    for (Integer number : numbers) {
      if (number == null) {
        return null;
      }
      sum += number;
    }
    return numbers.isEmpty() ? null : (int) Math.min(Integer.MAX_VALUE, sum);
  }
}
