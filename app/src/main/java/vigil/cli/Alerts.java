package vigil.cli;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import vigil.analysis.Observed;
import vigil.data.DataException;
import vigil.notify.Outbox;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * Evaluates rules as reports arrive, keeps what is new, and sends it on a thread of its own, so
 * that a receiver that does not answer keeps nothing waiting.
 */
final class Alerts implements AutoCloseable {
  private final AlertOption option;
  private final Surroundings surroundings;
  private final String location;
  private final String who;
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean sending = new AtomicBoolean();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "warnings");
            thread.setDaemon(true);
            return thread;
          });

  Alerts(AlertOption option, Surroundings surroundings, String location, String who) {
    this.option = option;
    this.surroundings = surroundings;
    this.location = location;
    this.who = who;
  }

  /** Looks at what the store holds now. */
  void look(Store store) {
    try {
      Observed observed = Observed.of(store, Filter.ALL, Observed.Whose.BOTH, null);
      Outbox outbox = option.outbox(store, clock, surroundings);
      option
          .raise(store, observed, outbox, who)
          .forEach(kept -> surroundings.say(kept.name() + " " + kept.warning().what()));
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
    }
    if (option.sends() && sending.compareAndSet(false, true)) {
      sender.execute(this::send);
    }
  }

  private void send() {
    try (Store own = Store.write(location, clock)) {
      option.outbox(own, clock, surroundings).send().forEach(surroundings::say);
    } catch (StoreException e) {
      surroundings.say(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sending.set(false);
    }
  }

  /** Gives up what is being sent; it is tried again later. */
  @Override
  public void close() {
    sender.shutdownNow();
  }
}
