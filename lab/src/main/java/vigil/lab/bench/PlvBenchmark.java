package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * PLV: the type of event between a given source and target in one sentence.
 *
 * <p>The answer is the most probable of the fifteen labels that the pair reader gives, the
 * probabilities of CONCEDE and RETREAT taken together as YIELD. Macro-F1 is the mean over the
 * classes that occur in gold or among the answers. Gold quadrants are those published; the answer's
 * is its label's (YIELD: material cooperation); binary is cooperation (quadrants 1 and 2) against
 * conflict.
 *
 * <p>For the found pairs the whole coder reads the sentence as a report of its own: see {@link
 * PlvAnswer}.
 */
final class PlvBenchmark implements Benchmark {
  private static final int CONFUSIONS = 10;

  @Override
  public String name() {
    return "plv";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/plv");
  }

  @Override
  public Result run(Setup setup) {
    List<PlvRow> all = PlvFile.read(setup.data());
    List<PlvRow> rows =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    List<PlvAnswer> answers = rows.parallelStream().map(row -> PlvAnswer.of(row, coding)).toList();
    Labels roots = labels(rows, answers, PlvRow::root, PlvAnswer::label);
    return new Result(
        coding.version(),
        rows.size(),
        metrics(rows, answers, roots),
        List.of(Table.ofTallies("root", roots.byClass()), roots.confusions(CONFUSIONS)),
        predictions(rows, answers),
        misses(rows, answers, setup.misses()));
  }

  private static Map<String, Double> metrics(
      List<PlvRow> rows, List<PlvAnswer> answers, Labels roots) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("root_macro_f1", roots.macroF1());
    metrics.put("root_accuracy", roots.accuracy());
    metrics.put(
        "quad_macro_f1",
        labels(rows, answers, r -> String.valueOf(r.quad()), PlvAnswer::quad).macroF1());
    metrics.put(
        "binary_macro_f1",
        labels(rows, answers, r -> side(String.valueOf(r.quad())), a -> side(a.quad())).macroF1());
    int found = (int) answers.stream().filter(a -> a.found() != null).count();
    metrics.put("found_pair_coverage", Tally.share(found, rows.size()).precision());
    metrics.put("found_pair_precision", Tally.share(foundRight(rows, answers), found).precision());
    return metrics;
  }

  private static int foundRight(List<PlvRow> rows, List<PlvAnswer> answers) {
    return (int)
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).root().equals(answers.get(i).found()))
            .count();
  }

  private static String side(String quad) {
    return quad.equals("1") || quad.equals("2") ? "cooperation" : "conflict";
  }

  private static Labels labels(
      List<PlvRow> rows,
      List<PlvAnswer> answers,
      Function<PlvRow, String> gold,
      Function<PlvAnswer, String> answer) {
    return new Labels(rows.stream().map(gold).toList(), answers.stream().map(answer).toList());
  }

  private static List<Prediction> predictions(List<PlvRow> rows, List<PlvAnswer> answers) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Prediction(rows.get(i).id(), answers.get(i).label()))
        .toList();
  }

  /** Wrong answers, those first of which the reader was surest. */
  private static List<String> misses(List<PlvRow> rows, List<PlvAnswer> answers, int limit) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).root().equals(answers.get(i).label())) {
        wrong.add(i);
      }
    }
    wrong.sort(Comparator.comparingDouble((Integer i) -> -answers.get(i).probability()));
    return wrong.stream().limit(limit).map(i -> miss(rows.get(i), answers.get(i))).toList();
  }

  private static String miss(PlvRow row, PlvAnswer answer) {
    return String.format(
        Locale.ROOT,
        "%s: %s, answered %s (%.2f)%s: %s",
        row.id(),
        row.root(),
        answer.label(),
        answer.probability(),
        answer.found() == null ? "" : ", coded " + answer.found(),
        shown(row.sentence()));
  }

  private static String shown(Marked sentence) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i <= sentence.text().length(); i++) {
      shown.append(marks(sentence, i));
      if (i < sentence.text().length()) {
        shown.append(sentence.text().charAt(i));
      }
    }
    return shown.toString();
  }

  private static String marks(Marked sentence, int at) {
    StringBuilder marks = new StringBuilder();
    marks.append(sentence.source() != null && sentence.source().end() == at ? "]s" : "");
    marks.append(sentence.target() != null && sentence.target().end() == at ? "]t" : "");
    marks.append(sentence.source() != null && sentence.source().start() == at ? "[" : "");
    marks.append(sentence.target() != null && sentence.target().start() == at ? "[" : "");
    return marks.toString();
  }
}
