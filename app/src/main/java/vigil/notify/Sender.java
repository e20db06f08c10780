package vigil.notify;

import java.io.IOException;
import vigil.record.Delivery;

/** Sends one message. Waits no longer than a bounded time. */
interface Sender {
  /**
   * Sends.
   *
   * @throws GoneException if the receiver wants no more
   * @throws IOException if it is to be tried again
   */
  void send(Delivery delivery, Notice notice) throws IOException, InterruptedException;

  /** The receiver wants no more, or there is none. */
  final class GoneException extends IOException {
    private static final long serialVersionUID = 1L;

    GoneException(String message) {
      super(message);
    }
  }
}
