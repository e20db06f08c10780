package vigil.export;

/**
 * How a brief is laid out.
 *
 * @param width columns, at least 40
 * @param colour whether to send the terminal's codes for colour and weight
 */
public record Layout(int width, boolean colour) {
  /** For a file or a pipe: 100 columns, no colour. */
  public static final Layout PLAIN = new Layout(100, false);

  public Layout {
    width = Math.max(40, width);
  }
}
