package vigil.lab.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vigil.event.Viterbi;

/**
 * Fits a linear model of tags in a row: an averaged perceptron that looks for the best row of tags.
 * The order of rows is shuffled by a fixed seed, so that the same rows give the same weights.
 */
public final class RowFit {
  private static final double SCALE = 20;

  private final int tags;
  private final int fewest;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private double[] weights = {};
  private double[] sums = {};
  private int[] seen = new int[1 << 16];
  private int used;
  private long step = 1;

  /** Features by place as numbers, those of the place and those of the pair with the one before. */
  private record Row(int[][] local, int[][] pair, int[] gold) {}

  /**
   * A fit without rows.
   *
   * @param fewest places in which a feature must hold to get a weight
   */
  public RowFit(int tags, int fewest) {
    this.tags = tags;
    this.fewest = fewest;
  }

  /** Adds a row: for each place the features of its own and of its pair, and its tag. */
  public void add(List<List<List<String>>> features, int[] gold) {
    int[][] local = new int[gold.length][];
    int[][] pair = new int[gold.length][];
    for (int i = 0; i < gold.length; i++) {
      local[i] = numbers(features.get(i).get(0));
      pair[i] = numbers(features.get(i).get(1));
    }
    rows.add(new Row(local, pair, gold));
  }

  private int[] numbers(List<String> features) {
    return features.stream().mapToInt(this::number).toArray();
  }

  private int number(String feature) {
    int number = numbers.computeIfAbsent(feature, f -> used++);
    if (number >= seen.length) {
      seen = java.util.Arrays.copyOf(seen, 2 * seen.length);
    }
    seen[number]++;
    return number;
  }

  /** So many passes over all rows. */
  public void fit(int passes) {
    weights = new double[used * (tags + 1) * tags];
    sums = new double[weights.length];
    Random random = new Random(1);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(rows, random);
      long right = 0;
      long all = 0;
      for (Row row : rows) {
        right += learn(row);
        all += row.gold().length;
      }
      System.out.printf("pass %d: %.4f of %d words%n", pass + 1, (double) right / all, all);
    }
  }

  private int learn(Row row) {
    int[] guess = Viterbi.best(local(row), pairs(row));
    int right = 0;
    for (int i = 0; i < guess.length; i++) {
      boolean same = guess[i] == row.gold()[i];
      right += same ? 1 : 0;
      if (!same) {
        change(row.local()[i], tags, row.gold()[i], 1);
        change(row.local()[i], tags, guess[i], -1);
      }
      if (i > 0 && !(same && guess[i - 1] == row.gold()[i - 1])) {
        change(row.pair()[i], row.gold()[i - 1], row.gold()[i], 1);
        change(row.pair()[i], guess[i - 1], guess[i], -1);
      }
    }
    step++;
    return right;
  }

  /** The weight of a feature for a tag, after a tag; after none where {@code before} is beyond. */
  private int at(int feature, int before, int tag) {
    return (feature * (tags + 1) + before) * tags + tag;
  }

  private void change(int[] features, int before, int tag, double by) {
    for (int feature : features) {
      if (seen[feature] >= fewest) {
        weights[at(feature, before, tag)] += by;
        sums[at(feature, before, tag)] += by * step;
      }
    }
  }

  private double[][] local(Row row) {
    double[][] all = new double[row.gold().length][tags];
    for (int i = 0; i < all.length; i++) {
      add(row.local()[i], tags, all[i]);
    }
    return all;
  }

  private double[][][] pairs(Row row) {
    double[][][] all = new double[row.gold().length][tags][tags];
    for (int i = 1; i < all.length; i++) {
      for (int before = 0; before < tags; before++) {
        add(row.pair()[i], before, all[i][before]);
      }
    }
    return all;
  }

  private void add(int[] features, int before, double[] into) {
    for (int feature : features) {
      int start = at(feature, before, 0);
      for (int tag = 0; tag < tags; tag++) {
        into[tag] += weights[start + tag];
      }
    }
  }

  /** The mean weights as a file, without those below so much. */
  public String file(String head, int least) {
    StringBuilder out = new StringBuilder(head);
    new TreeMap<>(numbers).forEach((feature, number) -> lines(out, feature, number, least));
    return out.toString();
  }

  private void lines(StringBuilder out, String feature, int number, int least) {
    for (int before = 0; before <= tags; before++) {
      List<String> texts = new ArrayList<>();
      long most = 0;
      for (int tag = 0; tag < tags; tag++) {
        int at = at(number, before, tag);
        long mean = Math.round((weights[at] - sums[at] / step) * SCALE);
        texts.add(Long.toString(mean));
        most = Math.max(most, Math.abs(mean));
      }
      if (most >= least && feature.indexOf('\t') < 0) {
        String name = before == tags ? feature : feature + "|" + before;
        out.append(name).append('\t').append(String.join(" ", texts)).append('\n');
      }
    }
  }
}
