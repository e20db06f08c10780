package vigil.annotate;

import org.jspecify.annotations.Nullable;

/** A model that is missing, cut, or of another version; the message names it. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
