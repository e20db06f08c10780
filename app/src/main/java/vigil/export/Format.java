package vigil.export;

import java.util.Locale;

/** The forms in which records are written. */
public enum Format {
  /** For the eye, in a terminal. */
  BRIEF,
  /** One JSON object a line, one line a report. */
  JSONL,
  /** One JSON array of all reports, indented. */
  JSON,
  /** For a document or an issue. */
  MARKDOWN,
  /** One page that needs nothing else. */
  HTML;

  /** As the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
