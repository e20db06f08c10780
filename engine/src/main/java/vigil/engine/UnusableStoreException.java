package vigil.engine;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import vigil.record.StoreException;

/**
 * A store that this job can never write, whatever it waits for: of a later version, or none. Flink
 * ends the job instead of trying again.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class UnusableStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableStoreException(StoreException why) {
    super(why.getMessage(), why);
  }

  static boolean isForGood(StoreException why) {
    return switch (why.problem()) {
      case NEWER, NO_STORE, READ_ONLY, INVALID, DAMAGED -> true;
      default -> false;
    };
  }
}
