package vigil.record;

import java.time.LocalDate;

/**
 * What was on a day, and what was printed on it; two numbers, so that more reporting is not taken
 * for more happening.
 *
 * @param happenings distinct happenings of the day
 * @param reports reports that were published on the day and tell of any of them, copies too
 * @param origins distinct texts among those reports
 */
public record HappeningDay(LocalDate day, int happenings, int reports, int origins) {}
