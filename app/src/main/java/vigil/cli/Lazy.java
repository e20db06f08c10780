package vigil.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes long to make, made when it is first asked for. For many threads. */
final class Lazy<T extends AutoCloseable> implements AutoCloseable {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  /** Closes it if it was made. */
  @Override
  public synchronized void close() throws Exception {
    if (made != null) {
      made.close();
    }
  }
}
