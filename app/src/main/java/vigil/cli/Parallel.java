package vigil.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on items in parallel and hands the results on in the items' order. No more than a few items
 * for each thread are under way or waiting at any time, however many there are.
 */
final class Parallel {
  private static final int AHEAD = 3;

  private final int threads;

  Parallel(int threads) {
    this.threads = threads;
  }

  /** Takes results; may give up with whatever exception it likes. */
  interface Sink<R, X extends Exception> {
    void take(R result) throws X;
  }

  /** Runs through all the jobs. The sink is called on the caller's thread. */
  <R, X extends Exception> void run(Iterator<? extends Callable<R>> jobs, Sink<R, X> sink)
      throws X {
    ExecutorService pool = Executors.newFixedThreadPool(threads, Parallel::thread);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      while (jobs.hasNext() || !underWay.isEmpty()) {
        while (jobs.hasNext() && underWay.size() < AHEAD * threads) {
          underWay.add(pool.submit(jobs.next()));
        }
        sink.take(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "reading", 16L << 20);
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
