package vigil.source;

import java.io.IOException;
import java.util.Map;

/** Gets what stands at an address. */
@FunctionalInterface
public interface Web {
  /**
   * What stands there.
   *
   * @throws IOException where nothing is to be had; its message ends a sentence that begins with
   *     the address
   */
  Page get(String address) throws IOException;

  /**
   * Bytes from the web.
   *
   * @param said by key, what the server said of them
   */
  record Page(byte[] bytes, Map<String, String> said) {
    public Page {
      said = Map.copyOf(said);
    }
  }
}
