package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vigil.annotate.Lexicon;
import vigil.data.DataFile;
import vigil.event.Candidate;
import vigil.lab.fit.FeatureFit;
import vigil.pipeline.Coder;

/**
 * Fits the confidence of events: {@code ConfidenceFit GOLD OUT.tsv K/N=MODEL=LEXICON …}. Each model
 * answers the reports of the fold that it was trained without, with a lexicon gathered without
 * them, so that the fit sees both as they are on reports that they do not know.
 */
public final class ConfidenceFit {
  private final FeatureFit fit = new FeatureFit();

  private ConfidenceFit() {}

  /** Runs the fit. */
  public static void main(String[] arguments) throws IOException {
    ConfidenceFit fit = new ConfidenceFit();
    for (String fold : Arrays.asList(arguments).subList(2, arguments.length)) {
      String[] parts = fold.split("=", 3);
      List<GoldReport> reports = GoldReports.read(Path.of(arguments[0]), Fold.parse(parts[0]));
      fit.add(reports, Path.of(parts[1]), lexicon(Path.of(parts[2])));
    }
    Files.writeString(Path.of(arguments[1]), fit.weights(), StandardCharsets.UTF_8);
  }

  private static Lexicon lexicon(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Lexicon.of(DataFile.parse(file.toString(), in));
    }
  }

  private void add(List<GoldReport> reports, Path model, Lexicon lexicon) {
    try (Coder coder = Coder.withModel(model, lexicon)) {
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
