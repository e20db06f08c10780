package vigil.analysis;

/**
 * What a forecast of attacks within a directed pair looks at: levels, that is means per period in
 * which what is older counts less, by half for each half-life.
 */
public enum Feature {
  OWN_NOW("attacks in the pair, half-life 1 period", Signal.ATTACKS, 1, 0),
  OWN_RECENT("attacks in the pair, half-life 4 periods", Signal.ATTACKS, 4, 0),
  OWN_LEVEL("attacks in the pair, half-life 26 periods", Signal.ATTACKS, 26, 0.5),
  OWN_ALWAYS(
      "attacks in the pair, all periods alike", Signal.ATTACKS, Double.POSITIVE_INFINITY, 0.5),
  REVERSE_NOW("attacks the other way, half-life 1 period", Signal.REVERSE, 1, 0),
  REVERSE_RECENT("attacks the other way, half-life 8 periods", Signal.REVERSE, 8, 0),
  TENSION_NOW(
      "threats, force shown, coercion, protest either way, half-life 1 period",
      Signal.TENSION,
      1,
      0),
  TENSION_RECENT(
      "threats, force shown, coercion, protest either way, half-life 8 periods",
      Signal.TENSION,
      8,
      0),
  DEALINGS("all events either way, half-life 2 periods", Signal.DEALINGS, 2, 0),
  COOPERATION(
      "cooperation from the first to the second, half-life 4 periods", Signal.COOPERATION, 4, 0),
  SOURCE_ATTACKS("attacks by the first on anybody, half-life 2 periods", Signal.BY_SOURCE, 2, 0),
  TARGET_ATTACKED("attacks on the second by anybody, half-life 2 periods", Signal.ON_TARGET, 2, 0),
  ALL_ATTACKS(
      "all attacks against their level of the past year, half-life 2 periods", Signal.ALL, 2, 0);

  private final String words;
  private final Signal signal;
  private final double halfLife;
  private final double prior;

  Feature(String words, Signal signal, double halfLife, double prior) {
    this.words = words;
    this.signal = signal;
    this.halfLife = halfLife;
    this.prior = prior;
  }

  /** What is counted by period. */
  enum Signal {
    ATTACKS,
    REVERSE,
    TENSION,
    DEALINGS,
    COOPERATION,
    BY_SOURCE,
    ON_TARGET,
    ALL
  }

  /** In plain English. */
  public String words() {
    return words;
  }

  Signal signal() {
    return signal;
  }

  /** In periods. */
  double halfLife() {
    return halfLife;
  }

  /** The weight that it has before anything was learned: the pair's own level, and nothing else. */
  double prior() {
    return prior;
  }
}
