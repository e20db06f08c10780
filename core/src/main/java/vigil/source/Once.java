package vigil.source;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that are at hand already. */
final class Once implements Items {
  private final Iterator<? extends Found> found;

  private Once(List<? extends Found> found) {
    this.found = found.iterator();
  }

  static Items of(Found... found) {
    return new Once(List.of(found));
  }

  static Items of(List<? extends Found> found) {
    return new Once(found);
  }

  @Override
  public @Nullable Found next() {
    return found.hasNext() ? found.next() : null;
  }
}
