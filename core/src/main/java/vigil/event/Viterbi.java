package vigil.event;

import java.util.Arrays;

/** The best row of tags, where each tag is judged with the one before it. Pure. */
public final class Viterbi {
  private Viterbi() {}

  /**
   * The tags' numbers.
   *
   * @param local for each place and tag, what speaks for it
   * @param pairs for each place, the tag before, and the tag, what speaks for them; the first
   *     place's are not asked
   */
  public static int[] best(double[][] local, double[][][] pairs) {
    int size = local.length;
    if (size == 0) {
      return new int[0];
    }
    int[][] from = new int[size][];
    double[] scores = local[0].clone();
    for (int i = 1; i < size; i++) {
      from[i] = new int[scores.length];
      double[] next = new double[scores.length];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int tag = 0; tag < next.length; tag++) {
        for (int before = 0; before < next.length; before++) {
          double score = scores[before] + pairs[i][before][tag] + local[i][tag];
          if (score > next[tag]) {
            next[tag] = score;
            from[i][tag] = before;
          }
        }
      }
      scores = next;
    }
    return back(from, scores);
  }

  private static int[] back(int[][] from, double[] scores) {
    int best = 0;
    for (int tag = 1; tag < scores.length; tag++) {
      best = scores[tag] > scores[best] ? tag : best;
    }
    int[] tags = new int[from.length];
    for (int i = tags.length - 1; i >= 0; i--) {
      tags[i] = best;
      best = i > 0 ? from[i][best] : best;
    }
    return tags;
  }
}
