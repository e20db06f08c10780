package vigil.lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vigil.analysis.Foreseen;
import vigil.analysis.Naive;
import vigil.analysis.NegativeBinomial;
import vigil.analysis.Panel;
import vigil.analysis.Score;

/** How well attacks were forecast, beside the naive forecasts. */
final class WarningScores {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Panel panel;
  private final Map<Integer, List<Foreseen>> foreseen;
  private final List<Foreseen> usual;

  /**
   * @param foreseen by horizon, in weeks
   * @param usual of the first horizon, what each pair's own baseline said
   */
  WarningScores(Panel panel, Map<Integer, List<Foreseen>> foreseen, List<Foreseen> usual) {
    this.usual = usual;
    this.panel = panel;
    this.foreseen = foreseen;
  }

  Map<String, Double> metrics() {
    List<Foreseen> week = foreseen.getOrDefault(1, List.of());
    List<Foreseen> fortnight = foreseen.getOrDefault(2, List.of());
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("log_score_gain", gain(week, Score::log));
    metrics.put("crps_gain", gain(week, Score::ranked));
    metrics.put("coverage_90", Score.of(week, Foreseen::ours).coverage());
    double naive = Math.min(best(fortnight, Score::brier), Score.climatology(fortnight));
    metrics.put("brier_gain", 1 - Score.of(fortnight, Foreseen::ours).brier() / naive);
    return metrics;
  }

  private static double gain(List<Foreseen> all, ToDoubleFunction<Score> score) {
    return 1 - score.applyAsDouble(Score.of(all, Foreseen::ours)) / best(all, score);
  }

  private static double best(List<Foreseen> all, ToDoubleFunction<Score> score) {
    return Arrays.stream(Naive.values())
        .mapToDouble(naive -> score.applyAsDouble(Score.of(all, by(naive))))
        .min()
        .orElse(Double.NaN);
  }

  private static Function<Foreseen, NegativeBinomial> by(Naive naive) {
    return f -> f.naive().getOrDefault(naive, f.ours());
  }

  List<Table> tables() {
    return List.of(methods(), years(), pairs());
  }

  private Table methods() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("7 days, own baseline", Score.of(usual, Foreseen::ours)));
    foreseen.forEach(
        (horizon, all) -> {
          String days = horizon * panel.days() + " days, ";
          rows.add(row(days + "Vigil", Score.of(all, Foreseen::ours)));
          for (Naive naive : Naive.values()) {
            rows.add(row(days + naive.words(), Score.of(all, by(naive))));
          }
          String climatology = Figures.text(Score.climatology(all));
          rows.add(List.of(days + "climatology", "-", "-", climatology, "-", ""));
        });
    return new Table(
        List.of("forecast", "log score", "crps", "brier ≥1", "in 90 %", "forecasts"), rows);
  }

  private static List<String> row(String name, Score score) {
    return List.of(
        name,
        Figures.text(score.log()),
        Figures.text(score.ranked()),
        Figures.text(score.brier()),
        Figures.text(score.coverage()),
        String.valueOf(score.forecasts()));
  }

  private Table years() {
    Map<Integer, List<Foreseen>> years =
        foreseen.getOrDefault(1, List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    f -> panel.day(f.period() + 1).getYear(), TreeMap::new, Collectors.toList()));
    return gains("year, 7 days", years, String::valueOf);
  }

  private Table pairs() {
    Map<Integer, List<Foreseen>> pairs =
        foreseen.getOrDefault(1, List.of()).stream()
            .collect(Collectors.groupingBy(Foreseen::pair, TreeMap::new, Collectors.toList()));
    return gains("pair, 7 days", pairs, i -> panel.pairs().get(i).toString());
  }

  private static Table gains(
      String what, Map<Integer, List<Foreseen>> groups, Function<Integer, String> name) {
    List<List<String>> rows = new ArrayList<>();
    groups.forEach(
        (key, all) ->
            rows.add(
                List.of(
                    name.apply(key),
                    Figures.text(gain(all, Score::log)),
                    Figures.text(gain(all, Score::ranked)),
                    Figures.text(Score.of(all, Foreseen::ours).coverage()),
                    String.valueOf(all.stream().mapToInt(Foreseen::count).sum()))));
    return new Table(List.of(what, "log gain", "crps gain", "in 90 %", "attacks"), rows);
  }

  List<Prediction> predictions() {
    List<Prediction> lines = new ArrayList<>();
    foreseen.forEach((horizon, all) -> all.forEach(f -> lines.add(prediction(horizon, f))));
    return lines;
  }

  private Prediction prediction(int horizon, Foreseen f) {
    NegativeBinomial ours = f.ours();
    String item =
        panel.pairs().get(f.pair())
            + " "
            + panel.day(f.period() + 1)
            + " "
            + horizon * panel.days()
            + "d";
    String answer =
        String.format(
            Locale.ROOT,
            "{\"mean\":%.4f,\"size\":%.4f,\"at_least_one\":%.4f,\"low\":%d,\"high\":%d}",
            ours.mean(),
            ours.size(),
            ours.atLeast(1),
            ours.quantile(LOW),
            ours.quantile(HIGH));
    return new Prediction(item, answer);
  }
}
