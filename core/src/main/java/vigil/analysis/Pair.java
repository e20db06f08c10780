package vigil.analysis;

/** Who acts towards whom; the order matters. */
public record Pair(String source, String target) {
  /** The same seen from the other side. */
  public Pair reversed() {
    return new Pair(target, source);
  }

  @Override
  public String toString() {
    return source + " → " + target;
  }
}
