package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vigil.acled.AcledType;
import vigil.acled.Crosswalk;

/**
 * Fits the points of the crosswalk's clues: {@code CrosswalkFit DATA OUT.tsv}. It starts from the
 * points that were set by judgement, taken by {@link #SCALE}, is drawn back to them, and tells
 * first what points fitted on four fifths of the rows reach on the fifth that they do not know
 * (each fifth being a run of rows, since snippets of one report stand together).
 */
public final class CrosswalkFit {
  private static final double SCALE = 0.7;
  private static final double PULL = 1;
  private static final int FOLDS = 5;

  private final Crosswalk crosswalk = Crosswalk.load();
  private final List<Case2021Row> rows;
  private final List<boolean[]> holds;

  private CrosswalkFit(Path data, Coding coding) {
    Texts texts = new Texts();
    rows = Case2021Row.read(data);
    holds =
        rows.parallelStream()
            .map(r -> crosswalk.holds(coding.code(texts.report(r.id(), r.snippet(), null))))
            .toList();
  }

  /** Runs the fit. */
  public static void main(String[] arguments) throws IOException {
    CrosswalkFit fit = new CrosswalkFit(Path.of(arguments[0]), CoderCoding.of(null));
    System.out.println(fit.crossValidated());
    List<Integer> all = IntStream.range(0, fit.rows.size()).boxed().toList();
    Files.write(Path.of(arguments[1]), fit.crosswalk.lines(fit.points(all)));
  }

  private String crossValidated() {
    List<String> answers = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = fold * rows.size() / FOLDS;
      int to = (fold + 1) * rows.size() / FOLDS;
      double[] points =
          points(IntStream.range(0, rows.size()).filter(i -> i < from || i >= to).boxed().toList());
      IntStream.range(from, to).forEach(i -> answers.add(answer(holds.get(i), points)));
    }
    Labels labels = new Labels(rows.stream().map(Case2021Row::type).toList(), answers);
    return String.format(
        Locale.ROOT,
        "cross-validated: weighted_f1 %.4f, macro_f1 %.4f",
        labels.weightedF1(),
        labels.macroF1());
  }

  private String answer(boolean[] holding, double[] points) {
    return crosswalk.type(holding, points).name();
  }

  private double[] points(List<Integer> items) {
    int[] classOf = crosswalk.types().stream().mapToInt(AcledType::ordinal).toArray();
    double[] prior = Arrays.stream(crosswalk.judged()).map(p -> p * SCALE).toArray();
    List<PointsFit.Row> known =
        items.stream().map(i -> PointsFit.Row.of(holds.get(i), gold(rows.get(i)))).toList();
    return new PointsFit(AcledType.values().length, classOf, prior, PULL).fit(known);
  }

  private static int gold(Case2021Row row) {
    return AcledType.valueOf(row.type()).ordinal();
  }
}
