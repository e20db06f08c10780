package vigil.lab.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.actors.KnownActors;
import vigil.analysis.Alarm;
import vigil.analysis.Alarms;
import vigil.analysis.Backtest;
import vigil.analysis.Baseline;
import vigil.analysis.Coverage;
import vigil.analysis.DaySeries;
import vigil.analysis.Foreseen;
import vigil.analysis.Pair;
import vigil.analysis.Pairs;
import vigil.analysis.Panel;
import vigil.analysis.SurgeRule;
import vigil.imports.EventImport;
import vigil.imports.ImportedEvents;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * Warnings: how well attacks in the weeks ahead are forecast, and which escalations were warned of.
 *
 * <p>The data is a history of coded events, such as KEDS's. From January of the year asked for on,
 * the attacks of the next 7, 14 and 28 days are forecast week by week for the twenty directed pairs
 * with the most attacks, as the data codes them, by a model that is fitted only to what lay before;
 * the naive forecasts are fitted likewise. A gain is one less the ratio to the best naive forecast.
 *
 * <p>Warnings are judged day by day on the twenty busiest pairs of states and peoples (the first
 * three signs of codes). A warning is false where no surge comes within its four weeks; one leads
 * an escalation if it was raised in the six weeks before its first day.
 */
final class WarningsBenchmark implements Benchmark {
  private static final int PAIRS = 20;
  private static final int WEEK = 7;
  private static final int CODE = 3;
  private static final int USUAL_YEAR = 1990;
  private static final List<Integer> HORIZONS = List.of(1, 2, 4);

  @Override
  public String name() {
    return "warnings";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/levant");
  }

  @Override
  public Result run(Setup setup) {
    List<Happening> coded = happenings(setup.data());
    Integer asked = setup.from();
    LocalDate from = LocalDate.of(asked == null ? USUAL_YEAR : asked, 1, 1);
    LocalDate first = coded.get(0).day();
    LocalDate end = coded.get(coded.size() - 1).day().plusDays(1);
    if (!first.plusYears(1).isBefore(from) || !from.isBefore(end)) {
      throw new vigil.data.DataException(
          setup.data()
              + ": its days, "
              + first
              + " to "
              + end.minusDays(1)
              + ", do not allow a back-test from "
              + from);
    }
    Coverage coverage = coverage(coded, end);
    Panel panel = Panel.of(pairs(coded, setup), coded, coverage, first, end, WEEK);
    Map<Integer, List<Foreseen>> foreseen = new LinkedHashMap<>();
    int begin = panel.period(from);
    HORIZONS.forEach(h -> foreseen.put(h, Backtest.run(panel, begin, h)));
    List<Happening> peoples = coded.stream().map(h -> h.as(WarningsBenchmark::peoples)).toList();
    List<Pair> sides = pairs(peoples, setup);
    List<Alarm> alarms = Alarms.run(sides, peoples, coverage, first, end, from, SurgeRule.OWN);
    List<Foreseen> usual =
        usual(panel, coded, foreseen.getOrDefault(1, List.of()), coverage, first);
    WarningScores scores = new WarningScores(panel, foreseen, usual);
    WarningLeads leads = new WarningLeads(sides, alarms, from, end);
    Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
    metrics.putAll(leads.metrics());
    List<Table> tables = new ArrayList<>(scores.tables());
    tables.addAll(leads.tables());
    return new Result(
        "twenty busiest pairs from " + from,
        foreseen.values().stream().mapToInt(List::size).sum(),
        metrics,
        tables,
        scores.predictions(),
        leads.misses(setup.misses()),
        WarningPicture.svg(Panel.of(sides, peoples, coverage, first, end, WEEK), from, leads));
  }

  private static Coverage coverage(List<Happening> coded, LocalDate end) {
    Map<LocalDate, Integer> volume = new LinkedHashMap<>();
    coded.forEach(happening -> volume.merge(happening.day(), 1, Integer::sum));
    return Coverage.of(Map.of(), volume, end);
  }

  /** What each pair's own baseline would have said. */
  private static List<Foreseen> usual(
      Panel panel, List<Happening> coded, List<Foreseen> all, Coverage coverage, LocalDate first) {
    Map<Pair, List<LocalDate>> attacks = new LinkedHashMap<>();
    for (Happening happening : coded) {
      if (happening.type() == EventType.ASSAULT) {
        Pairs.of(happening)
            .forEach(p -> attacks.computeIfAbsent(p, k -> new ArrayList<>()).add(happening.day()));
      }
    }
    List<DaySeries> series =
        panel.pairs().stream()
            .map(pair -> DaySeries.of(attacks.getOrDefault(pair, List.of())))
            .toList();
    return all.stream()
        .map(
            f ->
                new Foreseen(
                    f.pair(),
                    f.period(),
                    Baseline.of(
                            series.get(f.pair()), coverage, first, panel.day(f.period() + 1), WEEK)
                        .expected(),
                    f.naive(),
                    f.climatology(),
                    f.count()))
        .toList();
  }

  private static List<Pair> pairs(List<Happening> happenings, Setup setup) {
    List<Pair> busiest = Pairs.busiest(happenings, EventType.ASSAULT, PAIRS);
    return IntStream.range(0, busiest.size())
        .filter(setup.fold()::holds)
        .mapToObj(busiest::get)
        .toList();
  }

  /** In order of days. */
  private static List<Happening> happenings(Path data) {
    List<Path> files = DataFiles.in(data, ".csv");
    if (files.isEmpty()) {
      throw new MissingDataException(data, "history of coded events (.csv)");
    }
    List<Happening> all = new ArrayList<>();
    for (Path file : files) {
      ImportedEvents read = new EventImport(KnownActors.shipped()).read(file, LocalDate.MAX);
      read.file().events().forEach(e -> all.add(e.happening("h1:" + (all.size() + 1), "history")));
    }
    if (all.isEmpty()) {
      throw new MissingDataException(data, "events that can be read");
    }
    all.sort(java.util.Comparator.comparing(Happening::day));
    return all;
  }

  private static List<Happening.Side> peoples(List<Happening.Side> sides) {
    return sides.stream()
        .map(
            s ->
                new Happening.Side(
                    s.name().substring(0, Math.min(CODE, s.name().length())), s.country()))
        .toList();
  }
}
