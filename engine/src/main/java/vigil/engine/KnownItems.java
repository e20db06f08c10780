package vigil.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.record.Original;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * What the store has already, for it not to be coded again: where a job is given a second time, or
 * goes on after a failure. Where the store cannot be asked, nothing is known, and all is coded. For
 * one thread.
 */
final class KnownItems implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KnownItems.class);

  private @Nullable Store store;

  private KnownItems(@Nullable Store store) {
    this.store = store;
  }

  /** Those of the plan's store; none where its output is another. */
  static KnownItems of(Plan.Output output) {
    try {
      boolean there = output.form() == Plan.Form.STORE && Store.isThere(output.place());
      return new KnownItems(there ? Store.read(output.place()) : null);
    } catch (StoreException e) {
      return new KnownItems(null); // it is being made, or will say itself what is wrong
    }
  }

  boolean has(Original original) {
    try {
      return store != null && store.knows(original);
    } catch (StoreException e) {
      LOG.warn("the store cannot be asked what it has; everything is read", e);
      close();
      return false;
    }
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
