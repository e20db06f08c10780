package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.Happening;
import vigil.record.Meant;

/** Evaluates rules at the end of what is known. Pure. */
public final class Warnings {
  private static final int WEEK = 7;
  private static final int YEAR = 52;
  private static final int TESTED = 5 * YEAR;
  private static final int PAIRS = 20;

  private final Observed observed;
  private final int weeks;

  private Warnings(Observed observed) {
    this.observed = observed;
    this.weeks = (int) (observed.daysBefore(observed.end()) / WEEK);
  }

  /** The warnings that stand, in the order of the rules. */
  public static List<Warning> of(List<Rule> rules, Observed observed) {
    return rules.stream()
        .flatMap(rule -> tried(rule, observed, false).warnings().stream())
        .toList();
  }

  /** What a rule would say now, and how it did on the past. */
  public static Trial tried(Rule rule, Observed observed) {
    return tried(rule, observed, true);
  }

  /**
   * The same.
   *
   * @param always whether the past is gone through where there is nothing to warn of, too
   */
  private static Trial tried(Rule rule, Observed observed, boolean always) {
    Warnings warnings = new Warnings(meant(rule, observed));
    return switch (rule.kind()) {
      case BREAK -> warnings.breaks(rule, always);
      case SURGE -> warnings.surges(rule);
      case TREND, ROLLING_MAX, DEVIATIONS -> warnings.counts(rule);
    };
  }

  private static Observed meant(Rule rule, Observed observed) {
    String actor = rule.actor();
    String place = rule.place();
    if (actor == null && place == null) {
      return observed;
    }
    Meant who = actor == null ? null : Meant.by(actor);
    Meant where = place == null ? null : Meant.by(place);
    List<Happening> meant =
        observed.happenings().stream()
            .filter(h -> who == null || who.takesPart(h))
            .filter(h -> where == null || where.meansPlaceOf(h))
            .toList();
    return new Observed(meant, observed.coverage(), observed.first(), observed.end());
  }

  // ---- rules over counts

  private Trial counts(Rule rule) {
    Map<String, List<Happening>> series = RuleSeries.of(rule, observed);
    RuleRun.Sums sums = new RuleRun.Sums();
    Map<String, double[]> counts = new LinkedHashMap<>();
    Map<String, boolean[]> warns = new LinkedHashMap<>();
    series.forEach(
        (name, happenings) -> {
          double[] byWeek =
              observed.byWeek(
                  DaySeries.of(happenings.stream().map(Happening::day).toList()), weeks);
          boolean[] fires = new boolean[weeks];
          for (int t = 0; t < weeks; t++) {
            RuleRun.Said said = RuleRun.at(rule, byWeek, t);
            fires[t] = said.warns() && sturdy(rule, happenings, t) >= said.least(rule);
          }
          counts.put(name, byWeek);
          warns.put(name, fires);
          if (weeks > 2 * YEAR) {
            sums.add(byWeek, fires, Math.max(YEAR, weeks - TESTED));
          }
        });
    RuleTest test = weeks > 2 * YEAR ? sums.test() : null;
    List<Warning> found = new ArrayList<>();
    warns.forEach(
        (name, fires) -> {
          if (weeks > 0 && fires[weeks - 1]) {
            RuleRun.Said said =
                RuleRun.at(rule, counts.getOrDefault(name, new double[weeks]), weeks - 1);
            found.add(warning(rule, name, fires, said, series.getOrDefault(name, List.of()), test));
          }
        });
    return new Trial(rule, found, test);
  }

  /** How many there are in the weeks that a rule looks at without the longest text. */
  private int sturdy(Rule rule, List<Happening> happenings, int week) {
    LocalDate end = observed.end().minusDays((long) WEEK * (weeks - 1 - week));
    LocalDate begin = end.minusDays((long) WEEK * rule.weeks());
    return Texts.withoutLongest(
            happenings.stream()
                .filter(h -> !h.day().isBefore(begin) && h.day().isBefore(end))
                .toList())
        .size();
  }

  private Warning warning(
      Rule rule,
      String name,
      boolean[] fires,
      RuleRun.Said said,
      List<Happening> happenings,
      @Nullable RuleTest test) {
    String type = rule.type() == null ? "happenings" : rule.type().name();
    int days = WEEK * rule.weeks();
    String what =
        text("%s: %d %s in %d days, usual %.1f", name, said.count(), type, days, said.usual());
    String why = text("%s; bound %.1f, count %d", rule.words(), said.bound(), said.count());
    return made(rule, name, fires, what, why, "", happenings, test);
  }

  private Warning made(
      Rule rule,
      String name,
      boolean[] fires,
      String what,
      String why,
      String of,
      List<Happening> happenings,
      @Nullable RuleTest test) {
    LocalDate last = observed.end().minusDays(1);
    LocalDate first = observed.end().minusDays((long) WEEK * rule.weeks());
    int since = RuleRun.since(fires, weeks - 1);
    DaySeries series = DaySeries.of(happenings.stream().map(Happening::day).toList());
    Baseline usual =
        Baseline.of(series, observed.coverage(), observed.first(), first, WEEK * rule.weeks());
    return new Warning(
        rule,
        name,
        last,
        observed.end().minusDays((long) WEEK * (weeks - 1 - since) + 1),
        what,
        why,
        of + usual.words(),
        happenings.stream().filter(h -> !h.day().isBefore(first)).toList(),
        observed.coverage().gapDays(first, last),
        test);
  }

  // ---- forecasts

  /** What the baseline of a forecast's warning is of: all that it was made from. */
  private static final String BETWEEN = "of all between the two, both ways: ";

  private Trial surges(Rule rule) {
    EventType type = rule.type();
    List<Pair> pairs = type == null ? List.of() : Pairs.busiest(recent(), type, PAIRS);
    if (pairs.isEmpty() || weeks <= YEAR) {
      return new Trial(rule, List.of(), null);
    }
    SurgeRule surge = new SurgeRule(rule.weeks(), rule.least(), 1.5, rule.value());
    Panel panel =
        Panel.of(
            pairs,
            observed.happenings(),
            observed.coverage(),
            observed.first(),
            observed.end(),
            WEEK);
    double[][][] features = Features.of(panel);
    int from = Math.max(YEAR, weeks - TESTED);
    RateModels models = RateModels.fit(panel, features, from, rule.weeks());
    RuleRun.Sums sums = new RuleRun.Sums();
    boolean[][] fires = new boolean[pairs.size()][weeks];
    for (int pair = 0; pair < pairs.size(); pair++) {
      for (int t = from; t < weeks; t++) {
        fires[pair][t] = probability(models, features[pair], panel, surge, t) >= rule.value();
      }
      sums.add(panel.attacks(pair), fires[pair], from);
    }
    RuleTest test = weeks > 2 * YEAR ? sums.test() : null;
    List<Warning> found = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (fires[pair][weeks - 1]) {
        double[] row = features[pair][weeks - 1];
        double level = Features.usual(row);
        NegativeBinomial ahead = models.at(observed.end()).forecast(row);
        int days = WEEK * rule.weeks();
        String what =
            text(
                "%s: %.1f attacks expected in the next %d days, usual %.1f",
                pairs.get(pair), ahead.mean(), days, level * rule.weeks());
        String why =
            text(
                "%s; P(≥ %d) = %.2f",
                rule.words(), surge.surge(level), ahead.atLeast(surge.surge(level)));
        Pair both = pairs.get(pair);
        List<Happening> behind =
            observed.happenings().stream().filter(h -> between(h, both)).toList();
        found.add(made(rule, both.toString(), fires[pair], what, why, BETWEEN, behind, test));
      }
    }
    return new Trial(rule, found, test);
  }

  private static boolean between(Happening happening, Pair pair) {
    return Pairs.of(happening).contains(pair) || Pairs.of(happening).contains(pair.reversed());
  }

  private List<Happening> recent() {
    return observed.between(observed.end().minusYears(1), observed.end().minusDays(1));
  }

  private double probability(
      RateModels models, double[][] rows, Panel panel, SurgeRule surge, int t) {
    int bound = surge.surge(Features.usual(rows[t]));
    return models.at(panel.day(t + 1)).forecast(rows[t]).atLeast(bound);
  }

  // ---- breaks

  private Trial breaks(Rule rule, boolean always) {
    LocalDate last = observed.end().minusDays(1);
    LocalDate first = observed.end().minusDays((long) WEEK * rule.weeks());
    EventType type = rule.type();
    List<Happening> meant =
        type == null
            ? observed.happenings()
            : observed.happenings().stream().filter(h -> h.type() == type).toList();
    Observed series = new Observed(meant, observed.coverage(), observed.first(), observed.end());
    List<Break> breaks =
        new Breaks(series)
            .find(Objects.requireNonNull(rule.breaks()), first, last).stream()
                .filter(found -> found.happenings().size() >= rule.least())
                .toList();
    if (breaks.isEmpty() && !always) {
      return new Trial(
          rule, List.of(),
          null); // the past is gone through only where there is something to warn of
    }
    RuleTest test =
        weeks > 2 * YEAR
            ? new BreakTest(rule, observed, series, weeks).from(Math.max(YEAR, weeks - TESTED))
            : null;
    int gaps = observed.coverage().gapDays(first, last);
    return new Trial(
        rule, breaks.stream().map(found -> broken(rule, found, last, gaps, test)).toList(), test);
  }

  private static Warning broken(
      Rule rule, Break found, LocalDate last, int gaps, @Nullable RuleTest test) {
    String kind = found.kind().words() + ": ";
    return new Warning(
        rule,
        kind + found.subject(),
        last,
        found.day(),
        kind + found.what(),
        found.formula(),
        found.formula(),
        found.happenings(),
        gaps,
        test);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
