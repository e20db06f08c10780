package vigil.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the tellings of a report into happenings. Each telling, in the order of the text, joins
 * the happening that it most probably tells of, by the mean over that happening's tellings, or
 * begins a new one: never by a chain of likenesses alone.
 */
final class Happenings {
  /** The least mean probability for joining; set on held-out reports. */
  private static final double JOIN = 0.35;

  /** Only so many former happenings are compared, which bounds the work on very long reports. */
  private static final int LOOK_BACK = 200;

  /** Only so many of a happening's latest tellings are compared. */
  private static final int LATEST = 20;

  private final SameHappening same;

  Happenings(SameHappening same) {
    this.same = same;
  }

  /** The happenings in the order of their first telling; each list is in the order of the text. */
  List<List<Telling>> of(List<Telling> tellings) {
    List<List<Telling>> happenings = new ArrayList<>();
    for (Telling telling : tellings) {
      List<Telling> best = null;
      double most = JOIN;
      for (int i = Math.max(0, happenings.size() - LOOK_BACK); i < happenings.size(); i++) {
        double p = mean(happenings.get(i), telling);
        if (p > most) {
          most = p;
          best = happenings.get(i);
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        happenings.add(best);
      }
      best.add(telling);
    }
    return happenings;
  }

  /** What speaks for and against the telling's joining the happening, its tellings as one. */
  List<Explanation.Reason> reasons(List<Telling> happening, Telling telling) {
    Telling all = happening.size() == 1 ? happening.get(0) : Telling.all(happening);
    return same.reasons(all, telling);
  }

  /** The probability that the telling tells of the happening, 0 to 1. */
  double mean(List<Telling> whole, Telling telling) {
    List<Telling> happening = whole.subList(Math.max(0, whole.size() - LATEST), whole.size());
    if (telling.joint().another()
        || happening.get(0).trigger().type() != telling.trigger().type()) {
      return 0;
    }
    double mean =
        happening.stream().mapToDouble(t -> same.probability(t, telling)).average().orElse(0);
    if (happening.size() == 1) {
      return mean;
    }
    return (mean + same.probability(Telling.all(happening), telling)) / 2;
  }
}
