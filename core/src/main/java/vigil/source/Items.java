package vigil.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of one container, each read when it is asked for. For one thread. */
interface Items extends Closeable {
  /**
   * The next one; null behind the last.
   *
   * @throws IOException where the container is broken; no more is to be had of it
   */
  @Nullable Found next() throws IOException;

  @Override
  default void close() throws IOException {}
}
