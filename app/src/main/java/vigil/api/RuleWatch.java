package vigil.api;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vigil.analysis.Observed;
import vigil.analysis.Rules;
import vigil.analysis.Warning;
import vigil.analysis.Warnings;
import vigil.record.Action;
import vigil.record.Filter;
import vigil.record.RaisedWarning;
import vigil.record.Store;

/**
 * Lets the rules of a store look at it when reports have come in, from here or from elsewhere, and
 * keeps what they newly warn of. On a thread and a connection of its own, so that nothing waits;
 * what takes long is done the more seldom, so that it never takes more than a tenth of the time.
 */
final class RuleWatch implements AutoCloseable {
  private static final String WHO = "vigil";
  private static final int LOOKS_SECONDS = 2;
  private static final int PAUSE = 10;
  private static final int MOST_AT_ONCE = 500;

  private final Stores stores;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(RuleWatch::thread);
  private long seen;
  private boolean due;
  private long notBefore = System.nanoTime();

  RuleWatch(Stores stores) {
    this.stores = stores;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "rules");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look at what comes in from now on. */
  void begin() {
    seen = stores.read(Store::head);
    clock.scheduleWithFixedDelay(this::look, 0, LOOKS_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      due |= stores.read(this::news);
      if (due && System.nanoTime() - notBefore >= 0) {
        long begun = System.nanoTime();
        due = false;
        evaluate();
        long end = System.nanoTime();
        notBefore = end + PAUSE * (end - begun);
      }
    } catch (RuntimeException e) {
      // the store is busy, may not be written or is gone for a moment; the next look may find it
    }
  }

  /** Whether anything came in since the last look that rules look at. */
  private boolean news(Store store) {
    long head = store.head();
    long before = seen;
    seen = head;
    return before < head
        && (head - before > MOST_AT_ONCE
            || store.views().log(before, MOST_AT_ONCE).stream().anyMatch(l -> counts(l.what())));
  }

  private static boolean counts(Action action) {
    return switch (action) {
      case KEEP, REVISE, RECODE, IMPORT, RULE -> true;
      default -> false;
    };
  }

  private void evaluate() {
    List<RaisedWarning> raised =
        stores.alone(
            store -> {
              Observed observed = Observed.of(store, Filter.ALL, Observed.Whose.BOTH, null);
              return Warnings.of(Rules.of(store), observed).stream().map(Warning::raised).toList();
            });
    if (!raised.isEmpty()) {
      stores.write(store -> store.warnings().raise(raised, WHO));
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
