package vigil.lab.muc4;

/**
 * How many answers were right and how much of gold was found, which are two counts: two answers may
 * be right by the same entity of gold.
 */
public record GttTally(int right, int answered, int found, int gold) {
  static final GttTally NONE = new GttTally(0, 0, 0, 0);

  GttTally plus(GttTally other) {
    return new GttTally(
        right + other.right, answered + other.answered, found + other.found, gold + other.gold);
  }

  /** NaN without answers. */
  public double precision() {
    return (double) right / answered;
  }

  /** NaN without gold. */
  public double recall() {
    return (double) found / gold;
  }

  /** 0 where nothing is right; NaN with neither answers nor gold. */
  public double f1() {
    if (right == 0 || found == 0) {
      return answered + gold == 0 ? Double.NaN : 0;
    }
    return 2 * precision() * recall() / (precision() + recall());
  }
}
