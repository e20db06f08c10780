package vigil.engine.intake;

import java.io.IOException;
import org.apache.flink.api.connector.source.SourceEvent;
import vigil.source.fetch.FeedHealth;

/** How an address fares that a reader has run through: told to the one that deals out. */
record AddressTold(byte[] health) implements SourceEvent {
  private static final long serialVersionUID = 1L;
  private static final WireVersioned<FeedHealth> FORM = new WireVersioned<>(FeedHealth.class);

  static AddressTold of(FeedHealth health) throws IOException {
    return new AddressTold(FORM.serialize(health));
  }

  FeedHealth address() throws IOException {
    return FORM.deserialize(FORM.getVersion(), health);
  }
}
