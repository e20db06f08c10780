package vigil.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** What a container of items gives. */
sealed interface Found {

  /** An item that is ready, or a refusal. */
  record Ready(Input input) implements Found {}

  /**
   * Content that has still to be looked into: a report, or a container in its turn.
   *
   * @param metadata what is known of it already
   */
  record Entry(String name, Content content, Map<String, String> metadata) implements Found {}

  /** Opens bytes to be read once. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  static Found refused(String name, Rejected.Reason reason, String message) {
    return new Ready(new Rejected(name, reason, message));
  }
}
