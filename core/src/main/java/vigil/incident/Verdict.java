package vigil.incident;

/** How the sources of an attribute stand to one another. */
public enum Verdict {
  /** One origin alone tells it. */
  SINGLE,
  /** Several origins tell it, all the same. */
  AGREED,
  /** They tell it otherwise, one more exactly or more fully than another; all may be true. */
  DIFFERING,
  /** Later reports tell another number than earlier ones. */
  REVISED,
  /** They tell what cannot be true together. */
  CONTRADICTED
}
