package vigil.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.plover.Status;

/**
 * The days on which a happening may have been, as days since 1970.
 *
 * @param first the first possible one
 * @param last the last possible one
 * @param told whether the report's words tell them, not its own day alone
 */
record Days(long first, long last, boolean told) {
  /** What a report tells without a day is no older than this, unless it is told as history. */
  static final int FRESH = 3;

  private static final int EXACT = 2;
  private static final Days ANY = new Days(-9_999_999, 9_999_999, false);

  static Days of(Telling telling) {
    LocalDate from = telling.from();
    LocalDate to = telling.to();
    LocalDate published = telling.published();
    if (from != null && to != null) {
      return new Days(from.toEpochDay(), to.toEpochDay(), true);
    }
    if (from != null) {
      long last =
          published == null ? ANY.last : Math.max(published.toEpochDay(), from.toEpochDay());
      return new Days(from.toEpochDay(), last, true);
    }
    return published == null ? ANY : undated(telling, published.toEpochDay(), to);
  }

  private static Days undated(Telling telling, long published, @Nullable LocalDate to) {
    long last = to == null ? published : Math.min(published, to.toEpochDay());
    if (telling.status() == Status.HISTORICAL) {
      return new Days(ANY.first, last, false);
    }
    return telling.reality() == Reality.PLANNED
        ? new Days(published - 1, published, false)
        : new Days(last - FRESH, last, false);
  }

  /** Whether the words tell one day, or a night between two. */
  boolean exact() {
    return told && last - first < EXACT;
  }

  /** Days between the two; 0 where they have a day in common. */
  long apart(Days other) {
    return Math.max(0, Math.max(other.first - last, first - other.last));
  }

  boolean same(Days other) {
    return exact() && other.exact() && first == other.first && last == other.last;
  }

  /** How many days come into question. */
  long length() {
    return last - first + 1;
  }
}
