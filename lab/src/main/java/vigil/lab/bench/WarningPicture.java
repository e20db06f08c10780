package vigil.lab.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.analysis.Alarm;
import vigil.analysis.Backtest;
import vigil.analysis.Foreseen;
import vigil.analysis.Pair;
import vigil.analysis.Panel;
import vigil.export.SeriesChart;

/** Draws what was forecast, what came and what was warned of. */
final class WarningPicture {
  private static final int DRAWN = 6;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private WarningPicture() {}

  static String svg(Panel panel, LocalDate from, WarningLeads leads) {
    List<Foreseen> foreseen = Backtest.run(panel, panel.period(from), 1);
    List<SeriesChart.Panel> panels = new ArrayList<>();
    for (int pair = 0; pair < Math.min(DRAWN, panel.pairs().size()); pair++) {
      panels.add(series(panel, pair, foreseen, leads));
    }
    return SeriesChart.svg(
        "Attacks a week: what came (bars), forecast a week before (line, 90 % interval), warnings"
            + " (triangles), escalations (dashed)",
        panels);
  }

  private static SeriesChart.Panel series(
      Panel panel, int pair, List<Foreseen> foreseen, WarningLeads leads) {
    Pair who = panel.pairs().get(pair);
    List<SeriesChart.Point> points =
        foreseen.stream()
            .filter(f -> f.pair() == pair)
            .map(
                f ->
                    new SeriesChart.Point(
                        panel.day(f.period() + 1),
                        f.count(),
                        f.ours().mean(),
                        f.ours().quantile(LOW),
                        f.ours().quantile(HIGH)))
            .toList();
    List<SeriesChart.Mark> marks = new ArrayList<>();
    leads.between(who).forEach(e -> marks.add(new SeriesChart.Mark(e.day(), e.name(), true)));
    leads.of(pair).forEach(a -> marks.add(mark(a)));
    return new SeriesChart.Panel(who.toString(), points, marks);
  }

  private static SeriesChart.Mark mark(Alarm alarm) {
    String words = alarm.raised() + (alarm.cameTrue() ? ": came true" : ": false");
    return new SeriesChart.Mark(alarm.raised(), words, false);
  }
}
