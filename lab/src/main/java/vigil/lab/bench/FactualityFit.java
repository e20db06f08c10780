package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.event.AttributionFinder;
import vigil.event.Factuality;
import vigil.event.ReportSpeakers;
import vigil.lab.bench.FactualityBenchmark.Answer;
import vigil.lab.bench.FactualityFile.Valued;
import vigil.lab.fit.RidgeFit;
import vigil.mention.Mentions;

/**
 * Fits {@link Factuality} and tells how well weights do that were fitted on four fifths of the
 * sentences, on the fifth that they do not know.
 *
 * <p>{@code FactualityFit DATA OUT.tsv} prints the figures and writes the weights of all.
 */
public final class FactualityFit {
  private static final int FOLDS = 5;
  private static final int FEWEST = 3;
  private static final double SHRINKAGE = 3;

  /** Least squares draw values to the mean, 3; this draws them away again. */
  private static final double STRETCH = 1.4;

  private static final double MOST = 3;

  private record Row(
      int sentence, String word, String text, Map<String, Double> on, double value) {}

  private FactualityFit() {}

  /** Reads, fits, prints and writes. */
  public static void main(String[] args) throws IOException {
    List<Row> rows = rows(FactualityFile.read(Path.of(args[0])));
    List<Answer> answers = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      Fold fold = new Fold(k, FOLDS);
      Map<String, Double> weights = weights(rows.stream().filter(r -> !fold.holds(r.sentence)));
      rows.stream()
          .filter(r -> fold.holds(r.sentence))
          .forEach(r -> answers.add(answer(r, weights)));
    }
    FactualityBenchmark.metrics(answers, FactualityBenchmark.sides(answers))
        .forEach((name, value) -> System.out.println(name + " " + Figures.text(value)));
    Files.writeString(Path.of(args[1]), file(rows));
  }

  private static List<Row> rows(List<Valued> sentences) {
    Coding coding = CoderCoding.of(null);
    AttributionFinder finder = AttributionFinder.load();
    Factuality factuality = Factuality.load();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Valued sentence = sentences.get(i);
      Mentions mentions = coding.mentions(sentence.document());
      ReportSpeakers speakers = finder.in(mentions);
      String text = sentence.document().text();
      for (FactualityFile.Value value : sentence.values()) {
        int number = FactualityBenchmark.sentence(mentions, value.word().start());
        Map<String, Double> on = factuality.features(mentions, speakers, number, value.word());
        rows.add(new Row(i, value.word().of(text), text, on, value.value()));
      }
    }
    return rows;
  }

  private static Map<String, Double> weights(java.util.stream.Stream<Row> rows) {
    RidgeFit fit = new RidgeFit(FEWEST, SHRINKAGE);
    rows.forEach(r -> fit.add(r.on, r.value, 1));
    Map<String, Double> weights = new TreeMap<>(fit.weights());
    weights.replaceAll((name, weight) -> STRETCH * weight);
    weights.merge("one", MOST * (1 - STRETCH), Double::sum);
    return weights;
  }

  private static Answer answer(Row row, Map<String, Double> weights) {
    double sum =
        row.on.entrySet().stream()
            .mapToDouble(f -> f.getValue() * weights.getOrDefault(f.getKey(), 0.0))
            .sum();
    return new Answer("", row.word, row.text, row.value, Math.max(-MOST, Math.min(MOST, sum)));
  }

  private static String file(List<Row> rows) {
    StringBuilder out = new StringBuilder();
    out.append("# Weights of a linear regression: did what the word tells of happen, -3 to 3?\n");
    out.append("# feature, weight. Fitted by the laboratory's FactualityFit on ");
    out.append(rows.size()).append(" words.\n");
    weights(rows.stream())
        .forEach(
            (name, weight) ->
                out.append(name)
                    .append('\t')
                    .append(String.format(java.util.Locale.ROOT, "%.3f", weight))
                    .append('\n'));
    return out.toString();
  }
}
