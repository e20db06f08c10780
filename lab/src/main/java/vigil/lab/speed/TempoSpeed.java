package vigil.lab.speed;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.actors.KnownActors;
import vigil.analysis.Baseline;
import vigil.analysis.Coverage;
import vigil.analysis.DaySeries;
import vigil.analysis.Pair;
import vigil.analysis.Pairs;
import vigil.imports.EventImport;
import vigil.imports.ImportedEvents;
import vigil.record.Happening;

/**
 * Measures how long the baselines of all pairs of a history take, and one new event in one series.
 * Argument: a table of coded events. Whole process, no warm-up for the first.
 */
public final class TempoSpeed {
  private static final int UPDATES = 100_000;
  private static final int AHEAD = 7;

  private TempoSpeed() {}

  /** Prints the figures. */
  public static void main(String[] args) {
    PrintStream out = System.out;
    ImportedEvents read =
        new EventImport(KnownActors.shipped()).read(Path.of(args[0]), LocalDate.MAX);
    List<Happening> all = new ArrayList<>();
    read.file().events().forEach(e -> all.add(e.happening("h1", "history")));
    long begun = System.nanoTime();
    Map<Pair, List<LocalDate>> days = new HashMap<>();
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (Happening happening : all) {
      volume.merge(happening.day(), 1, Integer::sum);
      Pairs.of(happening)
          .forEach(p -> days.computeIfAbsent(p, k -> new ArrayList<>()).add(happening.day()));
    }
    LocalDate first = volume.keySet().stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate end = volume.keySet().stream().max(LocalDate::compareTo).orElseThrow().plusDays(1);
    Coverage coverage = Coverage.of(Map.of(), volume, end);
    double sum = 0;
    DaySeries greatest = DaySeries.NONE;
    for (List<LocalDate> pair : days.values()) {
      DaySeries series = DaySeries.of(pair);
      sum += Baseline.of(series, coverage, first, end, AHEAD).expected().mean();
      greatest = series.total() > greatest.total() ? series : greatest;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(
        Locale.ROOT,
        "%,d events, %,d pairs: series and baselines in %.2f s (%.1f events a week expected)%n",
        all.size(),
        days.size(),
        seconds,
        sum);
    update(out, greatest, end);
  }

  private static void update(PrintStream out, DaySeries series, LocalDate day) {
    long total = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < UPDATES; i++) {
      total += series.plus(day.minusDays(i % 5_000)).total();
    }
    double micros = (System.nanoTime() - begun) / 1e3 / UPDATES;
    out.printf(
        Locale.ROOT,
        "one new event in the longest series (%,d days): %.1f µs%n",
        series.size(),
        total > 0 ? micros : 0);
  }
}
