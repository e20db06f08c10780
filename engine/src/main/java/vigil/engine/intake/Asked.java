package vigil.engine.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vigil.source.Input;
import vigil.source.Rejected;
import vigil.source.Rejected.Reason;
import vigil.source.fetch.FeedHealth;
import vigil.source.fetch.Polled;

/**
 * What an address gave that is asked again and again: what is new there, and where it does not
 * answer for the first time, why.
 */
final class Asked implements Iterator<Input> {
  private final Polled polled;
  private boolean said;

  Asked(Polled polled) {
    this.polled = polled;
  }

  /** How the address fares, once all is run through. */
  FeedHealth health() {
    return polled.health();
  }

  @Override
  public boolean hasNext() {
    return polled.iterator().hasNext() || complaint() != null;
  }

  @Override
  public Input next() {
    if (polled.iterator().hasNext()) {
      return polled.iterator().next();
    }
    String why = complaint();
    if (why == null) {
      throw new NoSuchElementException();
    }
    said = true;
    return new Rejected(health().url(), Reason.UNREADABLE, why);
  }

  /** An address that stays away is told once. */
  private @Nullable String complaint() {
    return said || health().failures() > 1 ? null : health().error();
  }
}
