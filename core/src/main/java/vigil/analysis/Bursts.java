package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.record.Happening;

/**
 * Weeks that lie outside what was expected of them the day before they began. A burst must be one
 * even without the text that alone tells most of it.
 */
final class Bursts {
  private static final int WEEK = 7;
  private static final double RARE = 0.01;
  private static final int LEAST = 3;

  private Bursts() {}

  static List<Break> find(Observed observed, LocalDate from, LocalDate to) {
    DaySeries series = observed.coverage().known(observed.series());
    List<Break> found = new ArrayList<>();
    LocalDate begin = to.minusDays(WEEK - 1);
    while (!begin.isBefore(from)) {
      if (begin.isAfter(observed.first())) {
        week(observed, series, begin, found);
      }
      begin = begin.minusDays(WEEK);
    }
    return found;
  }

  private static void week(
      Observed observed, DaySeries series, LocalDate begin, List<Break> found) {
    LocalDate end = begin.plusDays(WEEK - 1);
    Baseline usual = Baseline.of(series, observed.coverage(), observed.first(), begin, WEEK);
    if (!usual.enough()) {
      return;
    }
    int count = series.between(begin, end);
    int sturdy = Texts.withoutLongest(observed.known(begin, end)).size();
    double more = usual.expected().atLeast(count);
    double less = usual.expected().atMost(count);
    if (sturdy >= LEAST && usual.expected().atLeast(sturdy) < RARE) {
      found.add(told(Break.Kind.BURST, observed, begin, count, usual, more));
    } else if (less < RARE && observed.coverage().gapDays(begin, end) == 0) {
      found.add(told(Break.Kind.LULL, observed, begin, count, usual, less));
    }
  }

  private static Break told(
      Break.Kind kind,
      Observed observed,
      LocalDate begin,
      int count,
      Baseline usual,
      double probability) {
    LocalDate end = begin.plusDays(WEEK - 1);
    String what =
        String.format(
            Locale.ROOT,
            "%d in the week from %s, where %d to %d were expected",
            count,
            begin,
            usual.low(),
            usual.high());
    String formula =
        String.format(
            Locale.ROOT,
            "P(%s %d) %s, where %.2f is rare; %s",
            kind == Break.Kind.BURST ? "≥" : "≤",
            count,
            Chance.of(probability),
            RARE,
            usual.words());
    List<Happening> behind = observed.known(begin, end);
    return new Break(kind, "happenings a week", end, what, formula, probability, behind);
  }
}
