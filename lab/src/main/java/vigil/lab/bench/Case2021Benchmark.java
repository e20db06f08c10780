package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.acled.AcledType;
import vigil.acled.Crosswalk;
import vigil.event.ReportRecord;

/**
 * CASE 2021, task 2: which of thirty types, most of them ACLED's sub-events, a snippet of one to a
 * few sentences tells.
 *
 * <p>The coder reads the snippet as a report of its own, and {@link Crosswalk} says which type the
 * record comes to. Weighted F1 is the mean over the classes of gold, each weighing as many items as
 * gold has of it; macro-F1 is the mean over the classes that occur in gold or among the answers.
 */
final class Case2021Benchmark implements Benchmark {
  private static final int CONFUSIONS = 20;

  private final Texts texts = new Texts();

  /** What was answered, and by how many points before the gold type. */
  private record Answer(AcledType type, double ahead) {}

  @Override
  public String name() {
    return "case2021";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/case2021");
  }

  @Override
  public Result run(Setup setup) {
    List<Case2021Row> all = Case2021Row.read(setup.data());
    List<Case2021Row> rows =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Crosswalk crosswalk = Crosswalk.load();
    Coding coding = setup.coding().get();
    List<Answer> answers =
        rows.parallelStream().map(row -> answer(row, coding, crosswalk)).toList();
    Labels labels =
        new Labels(
            rows.stream().map(Case2021Row::type).toList(),
            answers.stream().map(a -> a.type.name()).toList());
    return new Result(
        coding.version(),
        rows.size(),
        metrics(labels),
        List.of(Table.ofTallies("type", labels.byClass()), labels.confusions(CONFUSIONS)),
        predictions(rows, answers),
        misses(rows, answers, setup.misses()));
  }

  private Answer answer(Case2021Row row, Coding coding, Crosswalk crosswalk) {
    ReportRecord record = coding.code(texts.report(row.id(), row.snippet(), null));
    Map<AcledType, Double> points = crosswalk.points(record);
    AcledType type = crosswalk.type(record);
    double gold =
        points.entrySet().stream()
            .filter(e -> e.getKey().name().equals(row.type()))
            .mapToDouble(Map.Entry::getValue)
            .findFirst()
            .orElse(0);
    return new Answer(type, points.getOrDefault(type, 0.0) - gold);
  }

  private static Map<String, Double> metrics(Labels labels) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("weighted_f1", labels.weightedF1());
    metrics.put("macro_f1", labels.macroF1());
    return metrics;
  }

  private static List<Prediction> predictions(List<Case2021Row> rows, List<Answer> answers) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Prediction(rows.get(i).id(), answers.get(i).type.name()))
        .toList();
  }

  /** Wrong answers, those first that gold's type was furthest behind. */
  private static List<String> misses(List<Case2021Row> rows, List<Answer> answers, int limit) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).type().equals(answers.get(i).type.name())) {
        wrong.add(i);
      }
    }
    wrong.sort(Comparator.comparingDouble((Integer i) -> -answers.get(i).ahead));
    return wrong.stream().limit(limit).map(i -> miss(rows.get(i), answers.get(i))).toList();
  }

  private static String miss(Case2021Row row, Answer answer) {
    return String.format(
        Locale.ROOT,
        "%s: %s, answered %s (%.1f points more): %s",
        row.id(),
        row.type(),
        answer.type,
        answer.ahead,
        row.snippet());
  }
}
