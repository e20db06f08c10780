package vigil.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a text is a copy of another. A copy is like some report of a group and, less so, like the
 * first of it, so that no chain of small changes joins what has little in common. Another outlet
 * may change half of a text and print it within a week; what an outlet prints again itself must be
 * nearly the same, for many print one form of words every day with other facts in it.
 */
public final class Copying {
  private static final double ALIKE = 0.5;
  private static final double LIKE_THE_FIRST = 0.4;
  private static final double THE_SAME_OUTLET = 0.95;
  private static final int MOST_DAYS_APART = 7;

  private Copying() {}

  /**
   * Whether one may be a copy of the other.
   *
   * @param likeness the share of stretches of words that both have, 0 to 1
   */
  public static boolean mayBe(double likeness, boolean sameOutlet, long daysApart) {
    return likeness >= (sameOutlet ? THE_SAME_OUTLET : ALIKE) && daysApart <= MOST_DAYS_APART;
  }

  /**
   * Whether what may be a copy of one of a group is like enough to the group's first.
   *
   * @param likeness to the first, 0 to 1
   */
  public static boolean isOfTheFirst(double likeness) {
    return likeness >= LIKE_THE_FIRST;
  }

  /** Days between two reports; 0 where either day is not known. */
  public static long daysApart(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
