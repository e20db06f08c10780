package vigil.analysis;

import java.util.List;
import vigil.record.Happening;

/**
 * A pattern of happenings and what came after it.
 *
 * @param pattern in plain English
 * @param occurrences how often it was, those counted once that lie within the days of each other
 * @param followed after how many an attack came within the days
 * @param expected after how many one would have come by chance, given how frequent attacks were in
 *     the same years
 * @param lead days until the first attack, in the middle
 * @param probability of so many or more by chance
 * @param corrected the same, corrected for the number of patterns tried (Benjamini and Hochberg):
 *     the share of such findings that are chance
 * @param tried how many patterns were tried
 * @param latest the latest happenings of the pattern
 */
public record Precursor(
    String pattern,
    int occurrences,
    int followed,
    double expected,
    double lead,
    double probability,
    double corrected,
    int tried,
    List<Happening> latest) {
  public Precursor {
    latest = List.copyOf(latest);
  }

  /** How many times more often attacks came than by chance. */
  public double lift() {
    return followed / Math.max(1e-9, expected);
  }

  /** How often nothing came. */
  public int nothing() {
    return occurrences - followed;
  }
}
