package vigil.lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The greatest one-to-one matching of answers with gold. Among matchings of one size, the one that
 * comes of trying answers and gold in their order, so that the result is the same on every run.
 */
final class Matching {
  private static final int NONE = -1;

  private final List<List<Integer>> edges = new ArrayList<>();
  private final int[] answerOf;

  private Matching(int answers, int gold, Fit fit) {
    for (int a = 0; a < answers; a++) {
      List<Integer> own = new ArrayList<>();
      for (int g = 0; g < gold; g++) {
        if (fit.test(a, g)) {
          own.add(g);
        }
      }
      edges.add(own);
    }
    answerOf = new int[gold];
    Arrays.fill(answerOf, NONE);
  }

  /** An answer and the gold that it was matched with, by their numbers. */
  record Pair(int answer, int gold) {}

  /** Whether an answer may be matched with a gold item. */
  interface Fit {
    boolean test(int answer, int gold);
  }

  /** Pairs in the order of gold. */
  static List<Pair> of(int answers, int gold, Fit fit) {
    Matching matching = new Matching(answers, gold, fit);
    for (int a = 0; a < answers; a++) {
      matching.place(a, new boolean[gold]);
    }
    return matching.pairs();
  }

  /** Finds a place for the answer, moving others where they have another place. */
  private boolean place(int answer, boolean[] tried) {
    for (int g : edges.get(answer)) {
      if (!tried[g]) {
        tried[g] = true;
        if (answerOf[g] == NONE || place(answerOf[g], tried)) {
          answerOf[g] = answer;
          return true;
        }
      }
    }
    return false;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < answerOf.length; g++) {
      if (answerOf[g] != NONE) {
        pairs.add(new Pair(answerOf[g], g));
      }
    }
    return pairs;
  }
}
