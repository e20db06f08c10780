package vigil.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first needed, once. For many threads. */
public final class Lazily<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  /** What the maker makes. */
  public Lazily(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
