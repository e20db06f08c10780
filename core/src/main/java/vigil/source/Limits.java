package vigil.source;

/**
 * What untrusted content may cost.
 *
 * @param largest the most bytes of one report
 * @param depth how many containers may lie in one another
 * @param growth how many times its size a compressed file may unfold to, once that is more than
 *     {@code largest}
 * @param entries how many entries of an archive are looked at
 */
public record Limits(int largest, int depth, int growth, int entries) {
  /** 10 MB a report, a book's worth of pages; four containers; 200-fold; a million entries. */
  public static final Limits USUAL = new Limits(10_000_000, 4, 200, 1_000_000);

  /** The same for larger or smaller reports. */
  public Limits withLargest(int bytes) {
    return new Limits(bytes, depth, growth, entries);
  }

  String size() {
    return largest >= 1_000_000 ? largest / 1_000_000 + " MB" : largest + " bytes";
  }
}
