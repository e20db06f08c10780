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

  static Items of(FeedReader reader, Found.Entry entry, byte[] bytes) throws IOException {
    String address = entry.metadata().get(Field.URL.key());
    String charset = entry.metadata().get(Field.CHARSET.key());
    String type = charset == null ? null : "application/xml; charset=" + charset;
    Feed feed = reader.read(bytes, type, address);
    List<Found> found = new ArrayList<>();
    for (Feed.Item item : feed.items()) {
      found.add(item(entry.name() + "#" + (found.size() + 1), feed, item));
    }
    return found.isEmpty()
        ? Once.of(Found.refused(entry.name(), Reason.EMPTY, "is a feed without items"))
        : Once.of(found);
  }

  /** A list of feeds holds no report itself. */
  static Items list(String name, byte[] bytes) throws IOException {
    int feeds = Opml.read(bytes).size();
    String count = feeds == 1 ? "1 feed" : feeds + " feeds";
    return Once.of(
        Found.refused(
            name, Reason.NO_TEXT, "is a list of " + count + "; 'vigil watch' reads those"));
  }

  private static Found item(String name, Feed feed, Feed.Item item) {
    About about = item.about();
    Text text = about.longest();
    if (text == null || text.plain().length() < SHORTEST) {
      String where = about.link() == null ? "" : "; its page is " + about.link();
      return Found.refused(name, Reason.NO_TEXT, "is an item without a text of its own" + where);
    }
    Map<String, String> metadata = new HashMap<>();
    Row.put(metadata, Field.TITLE, plain(about.title()));
    Row.put(metadata, Field.URL, about.link());
    Row.put(metadata, Field.OUTLET, outlet(feed, item));
    Row.put(metadata, Field.DATE, day(about.when()));
    Row.put(metadata, Field.ID, about.id());
    Row.put(metadata, Field.LANGUAGE, about.language());
    Row.put(
        metadata, Field.AUTHOR, about.authors().isEmpty() ? null : about.authors().get(0).name());
    Row.put(metadata, Field.MARKUP, (text.html() ? Markup.FRAGMENT : Markup.PLAIN).name());
    byte[] bytes = text.value().getBytes(StandardCharsets.UTF_8);
    return new Found.Ready(new RawItem(name, bytes, metadata));
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
