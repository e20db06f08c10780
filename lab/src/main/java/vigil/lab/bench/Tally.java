package vigil.lab.bench;

/**
 * How many answers were right.
 *
 * @param right answers that agree with gold
 * @param answered answers given
 * @param gold answers that gold has
 */
public record Tally(int right, int answered, int gold) {
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Of so many questions, each answered once. */
  public static Tally share(int right, int of) {
    return new Tally(right, of, of);
  }

  public Tally plus(Tally other) {
    return new Tally(right + other.right, answered + other.answered, gold + other.gold);
  }

  /** NaN without answers. */
  public double precision() {
    return (double) right / answered;
  }

  /** NaN without gold. */
  public double recall() {
    return (double) right / gold;
  }

  /** NaN with neither answers nor gold. */
  public double f1() {
    return 2.0 * right / (answered + gold);
  }
}
