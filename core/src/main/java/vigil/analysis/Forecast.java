package vigil.analysis;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.record.Happening;

/**
 * What may come between two parties, or at a place: attacks in the days ahead.
 *
 * @param pair who on whom; "anybody" and a place, where that was asked for
 * @param from the first day ahead
 * @param days how many
 * @param ours the forecast
 * @param naive what the naive forecasts say
 * @param reasons what moves it away from the pair's usual level, the weightiest first
 * @param score how well such forecasts did in the back-test, and how well the naive ones; null
 *     where the past is too short for one
 * @param recent the latest happenings that it looked at
 */
public record Forecast(
    Pair pair,
    LocalDate from,
    int days,
    NegativeBinomial ours,
    Map<Naive, NegativeBinomial> naive,
    List<Reason> reasons,
    @Nullable Track score,
    List<Happening> recent) {
  public Forecast {
    naive = new EnumMap<>(naive);
    reasons = List.copyOf(reasons);
    recent = List.copyOf(recent);
  }

  /**
   * What a feature does.
   *
   * @param times by how much it multiplies what is expected
   */
  public record Reason(Feature feature, double times) {}

  /**
   * A back-test's outcome.
   *
   * @param from the first day that was forecast
   */
  public record Track(LocalDate from, Score ours, Map<Naive, Score> naive, double climatology) {
    public Track {
      naive = new EnumMap<>(naive);
    }
  }
}
