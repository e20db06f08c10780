package vigil.source;

/** How a source says that an item's text is written. */
public enum Markup {
  /** Text without markup. */
  PLAIN,
  /** A whole web page, with all that stands around its report. */
  PAGE,
  /** HTML that is the report and nothing else. */
  FRAGMENT
}
