package vigil.source;

/**
 * An input that could not become a document.
 *
 * @param name the input as a user would name it
 * @param message one line that says what is wrong, without the name
 */
public record Rejected(String name, Reason reason, String message) implements Input {

  /** Why. */
  public enum Reason {
    MISSING,
    UNREADABLE,
    EMPTY,
    BINARY,
    TOO_LARGE,
    NO_TEXT,
    OTHER_LANGUAGE,
    FAILED
  }
}
