package vigil.data;

/** A file of knowledge that cannot be used as it is; the message names file and line. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }
}
