package vigil.analysis;

/**
 * When a pair's attacks are about to rise above what is usual for it: the forecast gives so many or
 * more, in the periods ahead, at least so great a probability. Since forecasts are calibrated, the
 * probability is also about the share of warnings that come true.
 *
 * @param horizon over how many periods
 * @param least no fewer attacks are a surge
 * @param times how many times the usual number a surge is
 * @param probability from which on it is warned
 */
public record SurgeRule(int horizon, int least, double times, double probability) {
  /** Vigil's own: over four weeks, half as much again as usual, and five attacks at least. */
  public static final SurgeRule OWN = new SurgeRule(4, 5, 1.5, 0.2);

  /**
   * How many attacks are a surge.
   *
   * @param level the usual number a period
   */
  public int surge(double level) {
    return (int) Math.max(least, Math.ceil(times * level * horizon) + 1);
  }

  /** In plain English. */
  public String words(int days) {
    return String.format(
        java.util.Locale.ROOT,
        "P(attacks in %d days ≥ max(%d, %.1f × usual + 1)) ≥ %.2f",
        horizon * days,
        least,
        times,
        probability);
  }
}
