package vigil.engine;

import org.jspecify.annotations.Nullable;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.source.Rejected;

/**
 * What became of an item in the end, as a user is told it.
 *
 * @param rejected why it was refused, where it was
 */
record Outcome(Kept.Kind kind, String name, int events, @Nullable Rejected rejected) {
  static Outcome of(Arrival arrival, Kept kept) {
    Rejected rejected = arrival instanceof Arrival.Refused refused ? refused.rejected() : null;
    return new Outcome(kept.kind(), kept.name(), kept.events(), rejected);
  }
}
