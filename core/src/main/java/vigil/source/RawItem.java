package vigil.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input before anything is known of it.
 *
 * @param name as the user would name it: a path, a URL, {@code -} for standard input; an item of a
 *     file that holds many has its number behind it, such as {@code news.xml#3}
 * @param bytes the whole content
 * @param metadata what the source itself says, by the key of its {@link Field}
 */
public record RawItem(String name, byte[] bytes, Map<String, String> metadata) implements Input {
  public RawItem {
    metadata = Map.copyOf(metadata);
  }

  /** An item whose source says nothing more of it. */
  public RawItem(String name, byte[] bytes) {
    this(name, bytes, Map.of());
  }

  /** What the source says under the field; null where it says nothing. */
  public @Nullable String said(Field field) {
    return metadata.get(field.key());
  }
}
