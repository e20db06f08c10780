package vigil.api;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * Lends a store's connections to many threads: several that read, and one that writes. Each is
 * opened when it is first needed, and closed when it fails, so that the next one who asks gets a
 * new one.
 */
public final class Stores implements AutoCloseable {
  private static final int WAIT_SECONDS = 10;
  private static final int LONGEST_SECONDS = 30;

  private final String location;
  private final Clock clock;
  private final BlockingQueue<Slot> readers;
  private final int many;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Stores::thread);
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong writes = new AtomicLong();
  private @Nullable Store writer;

  /**
   * A store to be lent.
   *
   * @param location a file, or the address of a database
   * @param readers how many may read at once
   */
  public Stores(String location, int readers, Clock clock) {
    this.location = location;
    this.clock = clock;
    this.many = readers;
    this.readers = new ArrayBlockingQueue<>(readers);
    for (int i = 0; i < readers; i++) {
      this.readers.add(new Slot());
    }
  }

  /** A place for a connection that reads. */
  private static final class Slot {
    private @Nullable Store store;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "patience");
    thread.setDaemon(true);
    return thread;
  }

  /** Breaks off a question that takes too long, unless it has ended. */
  private static final class Patience {
    private final Store store;
    private boolean ended;

    Patience(Store store) {
      this.store = store;
    }

    synchronized void run() {
      if (!ended) {
        store.cancel();
      }
    }

    synchronized void end() {
      ended = true;
    }
  }

  private <T> T patiently(Store store, Function<Store, T> work) {
    Patience patience = new Patience(store);
    Future<?> end = timer.schedule(patience::run, LONGEST_SECONDS, TimeUnit.SECONDS);
    try {
      return work.apply(store);
    } finally {
      patience.end();
      end.cancel(false);
    }
  }

  /** The store as messages name it; without a password. */
  public String name() {
    return read(Store::name);
  }

  /**
   * Reads, on one of the connections.
   *
   * @throws ProblemException where none was free in time
   */
  public <T> T read(Function<Store, T> work) {
    Slot slot = slot();
    try {
      Store store = slot.store == null ? Store.read(location) : slot.store;
      slot.store = store;
      return patiently(store, work);
    } catch (StoreException e) {
      if (isBroken(e)) {
        close(slot.store);
        slot.store = null;
      }
      throw e;
    } finally {
      readers.add(slot);
    }
  }

  /** Reads on a connection of its own, for what takes long. */
  <T> T alone(Function<Store, T> work) {
    checkIsThere();
    try (Store store = Store.read(location)) {
      return work.apply(store);
    }
  }

  private Slot slot() {
    checkIsThere();
    try {
      Slot slot = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      if (slot != null) {
        return slot;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw busy();
  }

  private void checkIsThere() {
    if (!Store.isThere(location)) {
      throw new ProblemException(
          503, "The store is not there", "the store's file was there and is gone");
    }
  }

  private static ProblemException busy() {
    return new ProblemException(503, "Busy", "too much is asked at once; try again");
  }

  /**
   * Writes, one at a time.
   *
   * @throws ProblemException where others wrote for too long
   */
  public <T> T write(Function<Store, T> work) {
    checkIsThere();
    try {
      if (!writing.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      Store store = writer == null ? Store.write(location, clock) : writer;
      writer = store;
      return work.apply(store);
    } catch (StoreException e) {
      if (isBroken(e)) {
        close(writer);
        writer = null;
      }
      throw e;
    } finally {
      writes.incrementAndGet();
      writing.unlock();
    }
  }

  /** How often it was written here: whoever wrote must not get an answer from before. */
  long writes() {
    return writes.get();
  }

  /** Whether the connection may be at fault, not the question. */
  private static boolean isBroken(StoreException e) {
    return switch (e.problem()) {
      case UNKNOWN, INVALID, CONFLICT, BUSY, TOO_LONG -> false;
      default -> true;
    };
  }

  private static void close(@Nullable Store store) {
    if (store != null) {
      try {
        store.close();
      } catch (StoreException e) {
        // it failed already
      }
    }
  }

  /** Waits for those who read and write, and closes all connections. */
  @Override
  public void close() {
    timer.shutdownNow();
    for (int i = 0; i < many; i++) {
      try {
        Slot slot = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        close(slot == null ? null : slot.store);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    writing.lock();
    try {
      close(writer);
      writer = null;
    } finally {
      writing.unlock();
    }
  }
}
