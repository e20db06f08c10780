package vigil.document;

/** Where the publication date comes from. */
public enum PublishedBasis {
  /** A date line or dateline at the head of the text. */
  HEADER,
  /** The page's markup. */
  METADATA,
  /** The user's option. */
  OPTION,
  /** Nothing says it. */
  UNKNOWN
}
