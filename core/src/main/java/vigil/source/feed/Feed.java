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

  /** The feed without an item that its bytes break off in. */
  public Feed cut(Ending ending) {
    boolean drop = ending == Ending.WITHIN_ITEM && !items.isEmpty();
    return drop ? new Feed(version, encoding, about, items.subList(0, items.size() - 1)) : this;
  }

  /** What is to be told of a feed that breaks off; ends a sentence that begins with its name. */
  public String cutWords(Ending ending) {
    int whole = cut(ending).items().size();
    String last = ending == Ending.WITHIN_ITEM ? "; the one that is cut is left out" : "";
    return "breaks off in the middle: " + whole + " items are whole" + last;
  }
}
