package vigil.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gold and answered labels of the same items, in the same order, one label an item. */
record Labels(List<String> gold, List<String> answered) {
  Labels {
    gold = List.copyOf(gold);
    answered = List.copyOf(answered);
    if (gold.size() != answered.size()) {
      throw new IllegalArgumentException(
          gold.size() + " labels and " + answered.size() + " answers");
    }
  }

  double accuracy() {
    return Tally.share(right(), gold.size()).precision();
  }

  /** Mean F1 of the classes that occur in gold or among the answers; NaN without items. */
  double macroF1() {
    return byClass().values().stream().mapToDouble(Tally::f1).average().orElse(Double.NaN);
  }

  /** Mean F1 of the classes of gold, each weighing its items; NaN without items. */
  double weightedF1() {
    double sum = byClass().values().stream().mapToDouble(t -> t.gold() * t.f1()).sum();
    return sum / gold.size();
  }

  /** Tallies by class, in the alphabet's order. */
  Map<String, Tally> byClass() {
    Map<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < gold.size(); i++) {
      boolean right = gold.get(i).equals(answered.get(i));
      tallies.merge(gold.get(i), new Tally(right ? 1 : 0, 0, 1), Tally::plus);
      tallies.merge(answered.get(i), new Tally(0, 1, 0), Tally::plus);
    }
    return tallies;
  }

  /** What was taken for what, the most frequent first: gold, answer, how often. */
  Table confusions(int limit) {
    Map<List<String>, Integer> counts =
        new TreeMap<>((a, b) -> String.join("\t", a).compareTo(String.join("\t", b)));
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).equals(answered.get(i))) {
        counts.merge(List.of(gold.get(i), answered.get(i)), 1, Integer::sum);
      }
    }
    List<Map.Entry<List<String>, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()));
    List<List<String>> rows =
        sorted.stream()
            .limit(limit)
            .map(e -> List.of(e.getKey().get(0), e.getKey().get(1), e.getValue().toString()))
            .toList();
    return new Table(List.of("gold", "answered", "items"), rows);
  }

  private int right() {
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i).equals(answered.get(i)) ? 1 : 0;
    }
    return right;
  }
}
