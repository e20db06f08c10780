package vigil.lab.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.event.Event;

/**
 * How far events' confidence can be taken at its word: of the events of one confidence, the share
 * that is right; and what is kept when the unsure ones are left out.
 */
final class Reliability {
  private static final int BINS = 10;

  private final List<Judged> judged = new ArrayList<>();
  private int gold;

  private record Judged(double confidence, boolean right) {}

  /** Adds one report's events, each with whether it is right. */
  void add(List<Event> events, List<Boolean> right, int goldEvents) {
    for (int i = 0; i < events.size(); i++) {
      judged.add(new Judged(events.get(i).confidence(), right.get(i)));
    }
    gold += goldEvents;
  }

  /** For each tenth of confidence: how many events, their mean confidence, the share right. */
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double from = bin / (double) BINS;
      double to = (bin + 1) / (double) BINS;
      boolean last = bin == BINS - 1;
      List<Judged> in =
          judged.stream().filter(j -> j.confidence >= from && (j.confidence < to || last)).toList();
      if (!in.isEmpty()) {
        double mean = in.stream().mapToDouble(Judged::confidence).average().orElse(0);
        double right = in.stream().filter(Judged::right).count() / (double) in.size();
        rows.add(
            List.of(
                Figures.text(from) + "–" + Figures.text(to),
                String.valueOf(in.size()),
                Figures.text(mean),
                Figures.text(right)));
      }
    }
    return new Table(List.of("confidence", "events", "mean", "right"), rows);
  }

  /** Precision and recall when events below a confidence are left out. */
  Table curve() {
    List<List<String>> rows = new ArrayList<>();
    List<Judged> order =
        judged.stream().sorted(Comparator.comparingDouble(Judged::confidence)).toList();
    for (int bin = 0; bin < BINS; bin++) {
      double least = bin / (double) BINS;
      List<Judged> kept = order.stream().filter(j -> j.confidence >= least).toList();
      int right = (int) kept.stream().filter(Judged::right).count();
      Tally tally = new Tally(right, kept.size(), gold);
      if (!kept.isEmpty() && (bin == 0 || order.get(0).confidence < least)) {
        rows.add(
            List.of(
                Figures.text(least),
                String.valueOf(kept.size()),
                Figures.text(tally.precision()),
                Figures.text(tally.recall()),
                Figures.text(tally.f1())));
      }
    }
    return new Table(List.of("min confidence", "events", "precision", "recall", "f1"), rows);
  }

  /** The mean square of confidence less outcome, 0 to 1; the less the better. */
  double brier() {
    return judged.stream()
        .mapToDouble(j -> Math.pow(j.confidence - (j.right ? 1 : 0), 2))
        .average()
        .orElse(Double.NaN);
  }
}
