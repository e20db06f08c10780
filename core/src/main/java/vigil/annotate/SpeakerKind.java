package vigil.annotate;

/** Whose word a statement is. */
public enum SpeakerKind {
  /** The report itself. */
  AUTHOR,
  /** Somebody who is named, or named by office. */
  NAMED,
  /** Somebody who is not named: "reports", "officials", "witnesses". */
  UNNAMED
}
