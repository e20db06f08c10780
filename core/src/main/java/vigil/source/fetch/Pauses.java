package vigil.source.fetch;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pauses {
  void pause(Duration time) throws InterruptedException;

  /** Sleeps. */
  static Pauses sleeping() {
    return time -> Thread.sleep(time.toMillis());
  }
}
