package vigil.api;

/** Why a request is not answered as it was meant; the client is told. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /**
   * A problem.
   *
   * @param status HTTP's number for its kind
   * @param title its kind in a few words
   * @param detail what it is this time, and what would help
   */
  public ProblemException(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  /** A request that cannot be understood. */
  static ProblemException request(String detail) {
    return new ProblemException(400, "Bad request", detail);
  }

  /** Something that is not there. */
  static ProblemException missing(String detail) {
    return new ProblemException(404, "Not found", detail);
  }

  /** HTTP's number for the kind. */
  public int status() {
    return status;
  }

  /** The kind in a few words. */
  public String title() {
    return title;
  }
}
