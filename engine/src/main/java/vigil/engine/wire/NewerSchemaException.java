package vigil.engine.wire;

import java.io.IOException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** What a newer version of Vigil wrote. Trying again does not help, so that Flink ends the job. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class NewerSchemaException extends IOException {
  private static final long serialVersionUID = 1L;

  NewerSchemaException(String message) {
    super(message);
  }
}
