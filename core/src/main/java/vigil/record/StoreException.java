package vigil.record;

/** A store that cannot do what is asked of it; the message names the store and says why. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** What is wrong. */
  public enum Problem {
    /** There is no such file. */
    MISSING,
    /** The file is no store. */
    NO_STORE,
    /** A later version of Vigil wrote it. */
    NEWER,
    /** It may not be written. */
    READ_ONLY,
    /** There is no room left. */
    FULL,
    /** Another process has been writing for too long. */
    BUSY,
    /** The database says that it is damaged. */
    DAMAGED,
    /** There is no such report, event or moment in it. */
    UNKNOWN,
    /** It took too long, and was broken off. */
    TOO_LONG,
    /** Somebody else changed it meanwhile. */
    CONFLICT,
    /** A value that cannot be. */
    INVALID,
    /** Anything else that the database complains of. */
    FAILED
  }

  StoreException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  StoreException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
