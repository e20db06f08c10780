package vigil.source.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface Answer {

  /**
   * Content.
   *
   * @param address from which it came, redirects followed
   * @param type as the server has it, its encoding included
   * @param etag the server's name for this version
   * @param modified the server's words for when it was changed
   */
  record Content(
      URI address,
      byte[] bytes,
      @Nullable String type,
      @Nullable String etag,
      @Nullable String modified)
      implements Answer {}

  /** What the asker has is still so. */
  record Unchanged() implements Answer {}

  /**
   * None.
   *
   * @param message ends a sentence that begins with the address
   * @param retry not to be tried again before; null where the server does not say
   */
  record Failure(Why why, String message, @Nullable Instant retry) implements Answer {
    static Failure of(Why why, String message) {
      return new Failure(why, message, null);
    }
  }

  /** Why there is no content. */
  enum Why {
    /** It is not to be asked: no address of the web, a private host, or robots.txt forbids it. */
    FORBIDDEN,
    /** The server has nothing there any more and says that this is for good. */
    GONE,
    /** The server asks to come later. */
    BUSY,
    /** The server refuses or fails. */
    REFUSED,
    /** Too large, or it does not end. */
    TOO_LARGE,
    TOO_SLOW,
    /** The host is not found or cannot be reached, or the connection broke. */
    UNREACHABLE
  }
}
