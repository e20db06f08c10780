package vigil.engine.intake;

import java.util.List;
import vigil.source.fetch.FeedHealth;

/**
 * How far the files were dealt out.
 *
 * @param next the index of the next file
 * @param seen a hash of the name of each file that was ever found
 * @param waiting files that were found and that no reader has
 * @param addresses how those fare that are asked again and again
 */
public record Enumerated(
    int next, List<Long> seen, List<ReportSplit> waiting, List<FeedHealth> addresses) {
  static final Enumerated NONE = new Enumerated(0, List.of(), List.of(), List.of());
}
