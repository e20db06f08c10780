package vigil.source.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed and its items, in its order.
 *
 * @param version such as {@code rss20}, {@code atom10}, {@code json11}; {@code rss} where it does
 *     not say which
 * @param encoding by which the bytes were read
 * @param about the feed itself
 */
public record Feed(String version, String encoding, About about, List<Item> items) {
  public Feed {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param source the feed that it was taken over from, where it says so
   */
  public record Item(About about, @Nullable About source) {}
}
