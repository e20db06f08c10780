package vigil.analysis;

import java.util.EnumMap;
import java.util.Map;

/**
 * One forecast of a back-test and what came.
 *
 * @param pair its number in the panel
 * @param period the last that was known
 * @param ours the forecast
 * @param naive what the naive ones said
 * @param climatology how often at least one came in the pair's past
 * @param count what came
 */
public record Foreseen(
    int pair,
    int period,
    NegativeBinomial ours,
    Map<Naive, NegativeBinomial> naive,
    double climatology,
    int count) {
  public Foreseen {
    naive = new EnumMap<>(naive);
  }
}
