package vigil.annotate;

/**
 * What the model answers to one sequence: its table of words and its table of pairs of words, in
 * the layout of {@link Heads}. Values are scores before softmax, and log-odds.
 */
final class Answers {
  private static final int COLUMNS = Heads.columns();

  private final int words;
  private final float[] table;
  private final float[] links;

  Answers(int words, float[] table, float[] links) {
    this.words = words;
    this.table = table;
    this.links = links;
  }

  int words() {
    return words;
  }

  /** The probabilities of a head's choices for one word; they add up to 1. */
  double[] choice(int word, Heads head) {
    int start = word * COLUMNS + head.start();
    double[] p = new double[head.width()];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      max = Math.max(max, table[start + i]);
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(table[start + i] - max);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** One score of a head, before softmax. */
  double score(int word, Heads head, int column) {
    return table[word * COLUMNS + head.start() + column];
  }

  /** The log-odds that the argument is to the trigger what the layer stands for. */
  double link(int trigger, int layer, int argument) {
    return links[(trigger * Heads.LINKS + layer) * words + argument];
  }
}
