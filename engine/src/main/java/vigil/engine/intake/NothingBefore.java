package vigil.engine.intake;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Told to a reader that waits: whatever it will be dealt has this index or a higher one. So it
 * holds up nobody, and nobody's items overtake those that it is still reading.
 */
record NothingBefore(int index) implements SourceEvent {
  private static final long serialVersionUID = 1L;
}
