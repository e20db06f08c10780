package vigil.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vigil.event.Candidate;
import vigil.lab.fit.FeatureFit;
import vigil.pipeline.Coder;

/**
 * Fits the confidence of events: {@code ConfidenceFit GOLD OUT.tsv K/N=MODEL …}. Each model answers
 * the reports of the fold that it was trained without, so that the fit sees the reader as it is on
 * reports that it does not know.
 */
public final class ConfidenceFit {
  private final FeatureFit fit = new FeatureFit();

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
        List<Boolean> right = EventScore.right(report, candidates);
        for (int i = 0; i < candidates.size(); i++) {
          fit.add(candidates.get(i).features(), right.get(i));
        }
      }
    }
  }

  private String weights() {
    return fit.weights(
        "is this happening an event of its type that is not told already?",
        "the laboratory's ConfidenceFit on %d happenings of reports unknown to the reader.");
  }
}
