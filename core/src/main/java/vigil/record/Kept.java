package vigil.record;

/**
 * What became of an arrival, told after it is safely kept.
 *
 * @param name the item as a user would name it
 * @param report the report's number in the store; 0 for a refusal
 * @param events how many events its record has
 * @param joins how many of them joined a happening that was told before
 * @param other for a version the former one's number, for a copy the first report of the same text;
 *     else 0
 */
public record Kept(Kind kind, String name, long report, int events, int joins, long other) {
  /** What became of it. */
  public enum Kind {
    /** A report that was not there. */
    NEW,
    /** A report whose text another report has, or nearly so. */
    COPY,
    /** A new version of a report. */
    VERSION,
    /** A report that was there was coded anew. */
    RECODED,
    /** The same report again: nothing is added. */
    KNOWN,
    /** An item that could not be read. */
    REFUSED
  }
}
