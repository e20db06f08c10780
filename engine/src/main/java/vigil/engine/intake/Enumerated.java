package vigil.engine.intake;

import java.util.List;

/**
 * How far the files were dealt out.
 *
 * @param next the index of the next file
 * @param seen a hash of the name of each file that was ever found
 * @param waiting files that were found and that no reader has
 */
public record Enumerated(int next, List<Long> seen, List<ReportSplit> waiting) {
  static final Enumerated NONE = new Enumerated(0, List.of(), List.of());
}
