package vigil.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;
import vigil.source.feed.About;
import vigil.source.feed.Ending;
import vigil.source.feed.Feed;
import vigil.source.feed.FeedReader;
import vigil.source.feed.Opml;
import vigil.source.feed.Stamp;
import vigil.source.feed.Text;

/**
 * The items of a feed as reports: an item's longest text, where that is a sentence's length or
 * more.
 */
final class FeedItems {
  /** A text of fewer characters is a headline at best. */
  private static final int SHORTEST = 60;

  private FeedItems() {}

  /**
   * @param web from where items without a text of their own are read; null refuses those
   */
  static Items of(FeedReader reader, Found.Entry entry, byte[] bytes, @Nullable Web web)
      throws IOException {
    String address = entry.metadata().get(Field.URL.key());
    String charset = entry.metadata().get(Field.CHARSET.key());
    String type = charset == null ? null : "application/xml; charset=" + charset;
    Feed feed = reader.read(bytes, type, address);
    Ending ending = reader.ending(bytes, type);
    return ending == Ending.WHOLE
        ? of(entry.name(), feed, web)
        : Once.of(cut(entry.name(), feed, ending, web));
  }

  /** What a feed that breaks off holds: its last item, where that is cut itself, is none. */
  private static List<Found> cut(String name, Feed feed, Ending ending, @Nullable Web web) {
    List<Found> found = found(name, feed.cut(ending), web);
    found.add(Found.refused(name, Reason.UNREADABLE, feed.cutWords(ending)));
    return found;
  }

  static Items of(String name, Feed feed, @Nullable Web web) {
    List<Found> found = found(name, feed, web);
    return found.isEmpty()
        ? Once.of(Found.refused(name, Reason.EMPTY, "is a feed without items"))
        : Once.of(found);
  }

  private static List<Found> found(String name, Feed feed, @Nullable Web web) {
    List<Found> found = new ArrayList<>();
    for (Feed.Item item : feed.items()) {
      found.add(item(name + "#" + (found.size() + 1), feed, item, web));
    }
    return found;
  }

  /** A list's feeds, where the web may be asked. */
  static Items list(String name, byte[] bytes, @Nullable Web web) throws IOException {
    List<Opml.Outline> feeds = Opml.read(bytes);
    if (web != null) {
      return Once.of(
          feeds.stream().map(f -> Found.Entry.of(f.url(), f.url(), web, Map.of())).toList());
    }
    String count = feeds.size() == 1 ? "1 feed" : feeds.size() + " feeds";
    return Once.of(
        Found.refused(
            name, Reason.NO_TEXT, "is a list of " + count + "; 'vigil watch' reads those"));
  }

  private static Found item(String name, Feed feed, Feed.Item item, @Nullable Web web) {
    About about = item.about();
    Text text = about.longest();
    Map<String, String> metadata = metadata(feed, item);
    if (text == null || text.plain().length() < SHORTEST) {
      return about.link() != null && web != null
          ? Found.Entry.of(name, about.link(), web, metadata)
          : headline(name, about.link());
    }
    metadata.put(Field.MARKUP.key(), (text.html() ? Markup.FRAGMENT : Markup.PLAIN).name());
    byte[] bytes = text.value().getBytes(StandardCharsets.UTF_8);
    return new Found.Ready(new RawItem(name, bytes, metadata));
  }

  private static Found headline(String name, @Nullable String link) {
    String where = link == null ? "" : "; its page is " + link;
    return Found.refused(name, Reason.NO_TEXT, "is an item without a text of its own" + where);
  }

  private static Map<String, String> metadata(Feed feed, Feed.Item item) {
    About about = item.about();
    Map<String, String> metadata = new HashMap<>();
    Row.put(metadata, Field.TITLE, plain(about.title()));
    Row.put(metadata, Field.URL, about.link());
    Row.put(metadata, Field.OUTLET, outlet(feed, item));
    Row.put(metadata, Field.DATE, day(about.when()));
    Row.put(metadata, Field.ID, about.id());
    Row.put(metadata, Field.LANGUAGE, about.language());
    Row.put(
        metadata, Field.AUTHOR, about.authors().isEmpty() ? null : about.authors().get(0).name());
    return metadata;
  }

  /** The feed that the item was taken over from, where it says so. */
  private static @Nullable String outlet(Feed feed, Feed.Item item) {
    About source = item.source();
    String taken = source == null ? null : plain(source.title());
    return taken == null ? plain(feed.about().title()) : taken;
  }

  private static @Nullable String day(@Nullable Stamp stamp) {
    return stamp == null || stamp.at() == null ? null : stamp.at().toString();
  }

  private static @Nullable String plain(@Nullable Text text) {
    return text == null || text.plain().isEmpty() ? null : text.plain();
  }
}
