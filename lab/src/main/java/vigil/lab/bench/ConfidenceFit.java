package vigil.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vigil.event.Candidate;
import vigil.lab.fit.LogisticFit;
import vigil.pipeline.Coder;

/**
 * Fits the confidence of events: {@code ConfidenceFit GOLD OUT.tsv K/N=MODEL …}. Each model answers
 * the reports of the fold that it was trained without, so that the fit sees the reader as it is on
 * reports that it does not know.
 */
public final class ConfidenceFit {
  private static final double SHRINKAGE = 3;

  private final List<Map<String, Double>> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  private ConfidenceFit() {}

  /** Runs the fit. */
  public static void main(String[] arguments) throws IOException {
    ConfidenceFit fit = new ConfidenceFit();
    for (String fold : Arrays.asList(arguments).subList(2, arguments.length)) {
      String[] parts = fold.split("=", 2);
      fit.add(GoldReports.read(Path.of(arguments[0]), Fold.parse(parts[0])), Path.of(parts[1]));
    }
    Files.writeString(Path.of(arguments[1]), fit.weights(), StandardCharsets.UTF_8);
  }

  private void add(List<GoldReport> reports, Path model) {
    try (Coder coder = Coder.withModel(model)) {
      for (GoldReport report : reports) {
        List<Candidate> candidates = coder.candidates(report.document());
        candidates.forEach(c -> rows.add(c.features()));
        right.addAll(EventScore.right(report, candidates));
      }
    }
  }

  private String weights() {
    List<String> names =
        List.copyOf(new TreeSet<>(rows.stream().flatMap(r -> r.keySet().stream()).toList()));
    double[] weights = new LogisticFit(SHRINKAGE).fit(table(names), outcomes());
    StringBuilder out = new StringBuilder();
    out.append("# Weights of a logistic regression: is this happening an event of its type that");
    out.append(
        " is not told already?\n# feature, weight. Fitted by the laboratory's ConfidenceFit");
    out.append(" on ")
        .append(rows.size())
        .append(" happenings of reports unknown to the reader.\n");
    for (int i = 0; i < weights.length; i++) {
      out.append(names.get(i)).append('\t');
      out.append(String.format(Locale.ROOT, "%.3f", weights[i])).append('\n');
    }
    return out.toString();
  }

  private double[][] table(List<String> names) {
    double[][] table = new double[rows.size()][names.size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < names.size(); j++) {
        table[i][j] = rows.get(i).getOrDefault(names.get(j), 0.0);
      }
    }
    return table;
  }

  private boolean[] outcomes() {
    boolean[] outcomes = new boolean[right.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = right.get(i);
    }
    return outcomes;
  }
}
