package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.analysis.Feature.Signal;
import vigil.plover.EventType;
import vigil.plover.Quad;
import vigil.record.Happening;

/** Counts a panel's happenings; for one thread, used once. */
final class PanelCount {
  private final Map<Pair, Integer> index = new HashMap<>();
  private final Map<String, List<Integer>> sources = new HashMap<>();
  private final Map<String, List<Integer>> targets = new HashMap<>();
  private final long end;
  private final int days;
  private final boolean[] known;
  private final double[][][] counts;

  PanelCount(List<Pair> pairs, LocalDate end, int days, boolean[] known) {
    this.end = end.toEpochDay();
    this.days = days;
    this.known = known;
    this.counts = new double[Signal.values().length][pairs.size()][known.length];
    for (int i = 0; i < pairs.size(); i++) {
      index.put(pairs.get(i), i);
      sources.computeIfAbsent(pairs.get(i).source(), k -> new ArrayList<>()).add(i);
      targets.computeIfAbsent(pairs.get(i).target(), k -> new ArrayList<>()).add(i);
    }
  }

  double[][][] counts() {
    return counts;
  }

  void add(Happening happening) {
    long back = end - 1 - happening.day().toEpochDay();
    long period = known.length - 1 - Math.floorDiv(back, (long) days);
    if (back < 0 || period < 0 || !known[(int) period]) {
      return;
    }
    for (Pair pair : Pairs.of(happening)) {
      within(index.get(pair), happening.type(), (int) period, true);
      within(index.get(pair.reversed()), happening.type(), (int) period, false);
    }
    if (happening.type() == EventType.ASSAULT) {
      around(happening, (int) period);
    }
  }

  private void within(@Nullable Integer pair, @Nullable EventType type, int period, boolean forth) {
    if (pair == null) {
      return;
    }
    count(Signal.DEALINGS, pair, period);
    if (type == EventType.ASSAULT) {
      count(forth ? Signal.ATTACKS : Signal.REVERSE, pair, period);
    } else if (type == EventType.THREATEN
        || type != null && type.quad() == Quad.MATERIAL_CONFLICT) {
      count(Signal.TENSION, pair, period);
    } else if (type != null && type.quad().cooperative() && forth) {
      count(Signal.COOPERATION, pair, period);
    }
  }

  private void around(Happening happening, int period) {
    for (Happening.Side actor : happening.actors()) {
      each(sources.get(actor.name()), Signal.BY_SOURCE, period);
    }
    for (Happening.Side target : happening.recipients()) {
      each(targets.get(target.name()), Signal.ON_TARGET, period);
    }
    for (double[] pair : counts[Signal.ALL.ordinal()]) {
      pair[period]++;
    }
  }

  private void each(@Nullable List<Integer> pairs, Signal signal, int period) {
    if (pairs != null) {
      pairs.forEach(pair -> count(signal, pair, period));
    }
  }

  private void count(Signal signal, int pair, int period) {
    counts[signal.ordinal()][pair][period]++;
  }
}
