package vigil.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts together what is most alike on average, pair by pair, until nothing is alike enough. */
final class AverageLink {
  private AverageLink() {}

  /**
   * The groups, as numbers of rows.
   *
   * @param likeness of each two rows; symmetric
   * @param least the mean likeness of two groups from which on they are one
   */
  static List<Set<Integer>> groups(double[][] likeness, double least) {
    int n = likeness.length;
    double[][] sums = new double[n][];
    List<Set<Integer>> groups = new ArrayList<>();
    List<Integer> alive = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sums[i] = likeness[i].clone();
      groups.add(new LinkedHashSet<>(Set.of(i)));
      alive.add(i);
    }
    while (alive.size() > 1) {
      int[] best = best(sums, groups, alive);
      if (mean(sums, groups, best[0], best[1]) < least) {
        break;
      }
      for (int other : alive) {
        sums[best[0]][other] += sums[best[1]][other];
        sums[other][best[0]] = sums[best[0]][other];
      }
      groups.get(best[0]).addAll(groups.get(best[1]));
      alive.remove(Integer.valueOf(best[1]));
    }
    return alive.stream().map(groups::get).toList();
  }

  private static int[] best(double[][] sums, List<Set<Integer>> groups, List<Integer> alive) {
    int[] best = {alive.get(0), alive.get(1)};
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < alive.size(); i++) {
      for (int j = i + 1; j < alive.size(); j++) {
        double mean = mean(sums, groups, alive.get(i), alive.get(j));
        if (mean > most) {
          most = mean;
          best = new int[] {alive.get(i), alive.get(j)};
        }
      }
    }
    return best;
  }

  private static double mean(double[][] sums, List<Set<Integer>> groups, int a, int b) {
    return sums[a][b] / ((double) groups.get(a).size() * groups.get(b).size());
  }
}
