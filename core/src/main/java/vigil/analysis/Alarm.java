package vigil.analysis;

import java.time.LocalDate;

/**
 * A warning of a back-test.
 *
 * @param pair its number
 * @param raised the day after which it is known
 * @param probability of a surge, at that day
 * @param usual attacks in as many days before, as levels have it
 * @param surge how many attacks are a surge
 * @param came how many came
 */
public record Alarm(
    int pair, LocalDate raised, double probability, double usual, int surge, int came) {
  /** Whether the surge came. */
  public boolean cameTrue() {
    return came >= surge;
  }
}
