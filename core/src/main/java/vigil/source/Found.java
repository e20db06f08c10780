package vigil.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
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
  record Entry(String name, Content content, Map<String, String> metadata) implements Found {
    /** What stands at an address. */
    static Entry of(String name, String address, Web web, Map<String, String> metadata) {
      return new Entry(name, () -> opened(web.get(address)), metadata);
    }

    private static Opened opened(Web.Page page) {
      return new Opened(new ByteArrayInputStream(page.bytes()), page.said());
    }

    /** The same, with more that is known; what was known goes before. */
    Entry with(Map<String, String> more) {
      if (more.isEmpty()) {
        return this;
      }
      Map<String, String> all = new HashMap<>(more);
      all.putAll(metadata);
      return new Entry(name, content, all);
    }
  }

  /** Opens bytes to be read once. */
  @FunctionalInterface
  interface Content {
    Opened open() throws IOException;
  }

  /**
   * A stream.
   *
   * @param said what was learned of it when it was opened
   */
  record Opened(InputStream in, Map<String, String> said) {
    static Opened plain(InputStream in) {
      return new Opened(in, Map.of());
    }
  }

  static Found refused(String name, Rejected.Reason reason, String message) {
    return new Ready(new Rejected(name, reason, message));
  }
}
