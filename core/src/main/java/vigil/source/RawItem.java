package vigil.source;

import java.util.Map;

/**
 * One input before anything is known of it.
 *
 * @param name as the user would name it: a path, a URL, {@code -} for standard input
 * @param bytes the whole content
 * @param metadata what the source itself says, by key: {@code title}, {@code url}, {@code outlet},
 *     {@code published}
 */
public record RawItem(String name, byte[] bytes, Map<String, String> metadata) implements Input {
  public RawItem {
    metadata = Map.copyOf(metadata);
  }

  /** An item whose source says nothing more of it. */
  public RawItem(String name, byte[] bytes) {
    this(name, bytes, Map.of());
  }
}
