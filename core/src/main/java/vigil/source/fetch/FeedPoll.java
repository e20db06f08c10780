package vigil.source.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.source.Contents;
import vigil.source.Field;
import vigil.source.feed.Ending;
import vigil.source.feed.Feed;
import vigil.source.feed.FeedReader;

/** Asks a feed for what is new. For one thread. */
public final class FeedPoll {
  private final Fetcher fetcher;
  private final Contents contents;
  private final Clock clock;
  private final Duration pause;
  private final FeedReader reader = FeedReader.load();

  /**
   * A way to ask feeds.
   *
   * @param pause between two requests of one feed that is well
   */
  public FeedPoll(Fetcher fetcher, Contents contents, Clock clock, Duration pause) {
    this.fetcher = fetcher;
    this.contents = contents;
    this.clock = clock;
    this.pause = pause;
  }

  /** Asks the feed, whether it is due or not. */
  public Polled poll(FeedHealth feed) throws InterruptedException {
    return poll(feed, false);
  }

  /** Asks an address that may be a feed's or a page's, whether it is due or not. */
  public Polled pollAny(FeedHealth address) throws InterruptedException {
    return poll(address, true);
  }

  private Polled poll(FeedHealth feed, boolean orPage) throws InterruptedException {
    Answer answer = fetcher.get(feed.url(), feed.etag(), feed.modified());
    Instant now = clock.instant();
    if (answer instanceof Answer.Unchanged) {
      return Polled.nothing(feed.unchanged(now, pause));
    }
    if (answer instanceof Answer.Failure failure) {
      return failed(feed, now, failure.message(), failure.retry());
    }
    Answer.Content content = (Answer.Content) answer;
    if (FeedReader.isFeed(content.bytes())) {
      return read(feed, now, content);
    }
    return orPage ? page(feed, now, content) : failed(feed, now, "is no feed", null);
  }

  private Polled page(FeedHealth page, Instant now, Answer.Content content) {
    return new Polled(
        page.read(now, pause, null, content.etag(), content.modified(), 1, Set.of()),
        contents.of(page.url(), content.bytes(), metadata(content)));
  }

  private Polled read(FeedHealth feed, Instant now, Answer.Content content) {
    try {
      Feed read = reader.read(content.bytes(), content.type(), content.address().toString());
      Ending ending = reader.ending(content.bytes(), content.type());
      return ending == Ending.WHOLE
          ? new Polled(
              feed.read(
                  now, pause, title(read), content.etag(), content.modified(), 0, feed.seen()),
              read,
              contents)
          : cut(feed, now, read, ending);
    } catch (IOException e) {
      return failed(feed, now, String.valueOf(e.getMessage()), null);
    }
  }

  /** What broke off is read as far as it came; the server's name for it is not kept. */
  private Polled cut(FeedHealth feed, Instant now, Feed read, Ending ending) {
    FeedHealth health = feed.failed(now, pause, read.cutWords(ending), null);
    return new Polled(health, read.cut(ending), contents);
  }

  private static @Nullable String title(Feed feed) {
    return feed.about().title() == null ? null : feed.about().title().plain();
  }

  private Polled failed(FeedHealth feed, Instant now, String why, @Nullable Instant retry) {
    return Polled.nothing(feed.failed(now, pause, why, retry));
  }

  /** What a server said of its answer. */
  static Map<String, String> metadata(Answer.Content content) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(Field.URL.key(), content.address().toString());
    String type = content.type();
    int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (type != null && at >= 0) {
      String charset = List.of(type.substring(at + "charset=".length()).split(";")).get(0);
      metadata.put(Field.CHARSET.key(), charset.replaceAll("[\"'\\s]", ""));
    }
    return metadata;
  }
}
