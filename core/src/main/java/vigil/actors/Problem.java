package vigil.actors;

/**
 * Something in the actors' files that cannot be, or that two of them tell differently.
 *
 * @param at file and line, or the source
 */
public record Problem(Kind kind, String at, String what) {
  /** The kinds of problem. */
  public enum Kind {
    CYCLE("circle"),
    OVERLAP("roles at one time"),
    DOUBLE_NAME("double name"),
    CONFLICT("conflict");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** How messages call it. */
    public String words() {
      return words;
    }
  }
}
