package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * Forecasts attacks in the next 7, 14 and 28 days. The model learns from the busiest pairs of all
 * that is known and from the pairs that are asked for; it is judged on the last years of that past.
 * Pure.
 */
public final class Forecaster {
  private static final int WEEK = 7;
  private static final int TAUGHT = 20;
  private static final int TESTED_WEEKS = 156;
  private static final int LEAST_WEEKS = 78;
  private static final int LEAST_DAYS = RateFit.WARM_UP * WEEK;
  private static final int RECENT = 28;
  private static final int SHOWN = 10;
  private static final double TOLD = 0.1;
  private static final List<Integer> HORIZONS = List.of(1, 2, 4);

  private final Observed all;
  private final List<Pair> asked;
  private final Panel panel;
  private final double[][][] features;

  private Forecaster(Observed all, List<Pair> asked) {
    this.all = all;
    this.asked = asked;
    Set<Pair> pairs = new LinkedHashSet<>(asked);
    pairs.addAll(Pairs.busiest(all.happenings(), EventType.ASSAULT, TAUGHT));
    this.panel =
        Panel.of(
            List.copyOf(pairs), all.happenings(), all.coverage(), all.first(), all.end(), WEEK);
    this.features = Features.of(panel);
  }

  /**
   * Forecasts.
   *
   * @param all everything that is known, whoever takes part
   * @param pairs which pairs are asked for
   * @return by pair in the order asked for, then by how many days; none where too little is known
   */
  public static List<Forecast> forecast(Observed all, List<Pair> pairs) {
    return pairs.isEmpty() || !enough(all) ? List.of() : new Forecaster(all, pairs).forecasts();
  }

  /** Whether enough is known to forecast anything: half a year. */
  public static boolean enough(Observed all) {
    return all.knownBefore(all.end()) >= LEAST_DAYS;
  }

  /**
   * Forecasts for a place, whoever acts.
   *
   * @param place the place as the forecasts name it
   * @param there what happened at the place
   */
  public static List<Forecast> forecast(Observed all, String place, Observed there) {
    Pair pair = new Pair("anybody", place);
    List<Happening> places = new ArrayList<>();
    Set<String> meant = new HashSet<>();
    there.happenings().forEach(h -> meant.add(h.reference()));
    all.happenings().stream()
        .filter(h -> h.place() != null && !meant.contains(h.reference()))
        .forEach(h -> places.add(at(h, String.valueOf(h.place()))));
    there.happenings().forEach(h -> places.add(at(h, place)));
    Observed named = new Observed(places, all.coverage(), all.first(), all.end());
    return forecast(named, List.of(pair));
  }

  private static Happening at(Happening happening, String place) {
    List<Happening.Side> anybody = List.of(new Happening.Side("anybody", null));
    List<Happening.Side> there = List.of(new Happening.Side(place, null));
    return happening.with(anybody, there);
  }

  private List<Forecast> forecasts() {
    List<Forecast> found = new ArrayList<>();
    for (int horizon : HORIZONS) {
      found.addAll(ahead(horizon));
    }
    found.sort(
        Comparator.comparingInt((Forecast f) -> asked.indexOf(f.pair()))
            .thenComparingInt(Forecast::days));
    return List.copyOf(found);
  }

  private List<Forecast> ahead(int horizon) {
    int last = panel.periods() - 1;
    if (last < 0) {
      return List.of();
    }
    RateModel model = RateModels.fit(panel, features, last, horizon).at(all.end());
    Forecast.Track track = track(horizon);
    List<Forecast> found = new ArrayList<>();
    for (int pair = 0; pair < asked.size(); pair++) {
      double[] row = features[pair][last];
      found.add(
          new Forecast(
              asked.get(pair),
              all.end(),
              horizon * WEEK,
              model.forecast(row),
              naive(pair, horizon, last),
              reasons(model, row),
              track,
              recent(asked.get(pair))));
    }
    return found;
  }

  private Map<Naive, NegativeBinomial> naive(int pair, int horizon, int last) {
    Map<Naive, NegativeBinomial> naive = new EnumMap<>(Naive.class);
    int[] ahead = panel.ahead(pair, horizon);
    for (Naive method : Naive.values()) {
      double[] means = method.means(panel, pair, horizon);
      double size = Naive.size(panel, means, ahead, Math.max(0, last + 1 - horizon), horizon);
      naive.put(method, new NegativeBinomial(means[last], size));
    }
    return naive;
  }

  /** Against a pair in which the level of the half-year goes on and nothing else is known. */
  private static List<Forecast.Reason> reasons(RateModel model, double[] row) {
    List<Forecast.Reason> reasons = new ArrayList<>();
    double level = row[Feature.OWN_LEVEL.ordinal() + 1];
    for (Feature feature : Feature.values()) {
      if (feature != Feature.OWN_LEVEL) {
        double usual = feature == Feature.ALL_ATTACKS ? 0 : level;
        double moved = model.weight(feature) * (row[feature.ordinal() + 1] - usual);
        if (Math.abs(moved) >= TOLD) {
          reasons.add(new Forecast.Reason(feature, Math.exp(moved)));
        }
      }
    }
    reasons.sort(Comparator.comparingDouble(r -> -Math.abs(Math.log(r.times()))));
    return reasons;
  }

  private Forecast.@Nullable Track track(int horizon) {
    int begin = Math.max(LEAST_WEEKS, panel.periods() - TESTED_WEEKS);
    if (begin >= panel.periods() - horizon - RateFit.WARM_UP) {
      return null;
    }
    List<Foreseen> foreseen = Backtest.run(panel, begin, horizon);
    if (foreseen.size() < RateFit.WARM_UP * panel.pairs().size()) {
      return null;
    }
    Map<Naive, Score> naive = new EnumMap<>(Naive.class);
    for (Naive method : Naive.values()) {
      naive.put(method, Score.of(foreseen, f -> f.naive().getOrDefault(method, f.ours())));
    }
    LocalDate from = panel.day(begin + 1);
    return new Forecast.Track(
        from, Score.of(foreseen, Foreseen::ours), naive, Score.climatology(foreseen));
  }

  private List<Happening> recent(Pair pair) {
    List<Happening> recent =
        all.between(all.end().minusDays(RECENT), all.end().minusDays(1)).stream()
            .filter(h -> Pairs.of(h).contains(pair) || Pairs.of(h).contains(pair.reversed()))
            .toList();
    return recent.subList(Math.max(0, recent.size() - SHOWN), recent.size());
  }
}
