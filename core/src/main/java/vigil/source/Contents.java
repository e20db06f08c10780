package vigil.source;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.feed.Feed;
import vigil.source.feed.FeedReader;

/** Looks into bytes that are at hand, as {@link Sources} looks into files. For one thread. */
public final class Contents {
  private final Columns columns;
  private final Limits limits;
  private final @Nullable Web web;
  private final FeedReader feeds = FeedReader.load();

  /**
   * @param web from where items of feeds without a text of their own, and the feeds of lists, are
   *     read; null reads none
   */
  public Contents(Columns columns, Limits limits, @Nullable Web web) {
    this.columns = columns;
    this.limits = limits;
    this.web = web;
  }

  /**
   * The reports in the bytes.
   *
   * @param metadata what is known of them already
   */
  public Iterator<Input> of(String name, byte[] bytes, Map<String, String> metadata) {
    Found.Entry entry =
        new Found.Entry(name, () -> Found.Opened.plain(new ByteArrayInputStream(bytes)), metadata);
    return expansion(Once.of(entry));
  }

  /** The reports in a feed that was read already. */
  public Iterator<Input> feed(String name, Feed feed) {
    return expansion(FeedItems.of(name, feed, web));
  }

  Expansion expansion(Items items) {
    return new Expansion(items, columns, limits, feeds, web);
  }
}
