package vigil.source.fetch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.source.Contents;
import vigil.source.Input;
import vigil.source.Rejected;
import vigil.source.feed.About;
import vigil.source.feed.Feed;

/**
 * What a feed gave: the reports that are new since it was last read, each got when it is asked for.
 * For one thread, to be run through once; only then {@link #health} tells how the feed fares, and
 * it is to be kept once the reports are, so that none is lost when all stops in between.
 */
public final class Polled implements Iterable<Input> {
  /** A feed with more items is remembered by so many of them. */
  private static final int MOST = 5000;

  private static final int HASH = 16;

  private final FeedHealth health;
  private final @Nullable Feed feed;
  private final Iterator<Input> each;
  private final Set<String> held = new LinkedHashSet<>();
  private int count;

  Polled(FeedHealth health, @Nullable Feed feed, @Nullable Contents contents) {
    this.health = health;
    this.feed = feed;
    this.each =
        feed == null || contents == null ? Collections.emptyIterator() : new Each(feed, contents);
  }

  /** What is no feed, and is read whole. */
  Polled(FeedHealth health, Iterator<Input> inputs) {
    this.health = health;
    this.feed = null;
    this.each = inputs;
  }

  static Polled nothing(FeedHealth health) {
    return new Polled(health, null, null);
  }

  /** How the feed fares now. An item whose page could not be got counts as not seen yet. */
  public FeedHealth health() {
    return feed == null
        ? health
        : new FeedHealth(
            health.url(),
            health.title(),
            health.etag(),
            health.modified(),
            health.lastOk(),
            health.lastTried(),
            health.error(),
            health.failures(),
            health.nextTry(),
            count,
            held);
  }

  /** The one run through the reports; asked for again, it goes on where it is. */
  @Override
  public Iterator<Input> iterator() {
    return each;
  }

  /** Goes through the items, and opens one at a time. */
  private final class Each implements Iterator<Input> {
    private final Feed whole;
    private final Contents reader;
    private final Deque<Feed.Item> items;
    private Iterator<Input> inputs = Collections.emptyIterator();
    private String current = "";

    Each(Feed feed, Contents contents) {
      this.whole = feed;
      this.reader = contents;
      this.items = new ArrayDeque<>(feed.items());
    }

    @Override
    public boolean hasNext() {
      while (!inputs.hasNext() && !items.isEmpty()) {
        open(items.remove());
      }
      return inputs.hasNext();
    }

    private void open(Feed.Item item) {
      String hash = hash(item.about());
      if (held.size() < MOST) {
        held.add(hash);
      }
      if (!health.seen().contains(hash)) {
        Feed one = new Feed(whole.version(), whole.encoding(), whole.about(), List.of(item));
        inputs = reader.feed(health.url(), one);
        current = hash;
        count++;
      }
    }

    @Override
    public Input next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Input input = inputs.next();
      if (input instanceof Rejected rejected && rejected.reason() == Rejected.Reason.UNREADABLE) {
        held.remove(current);
      }
      return input;
    }
  }

  private static String hash(About about) {
    String text = about.longest() == null ? "" : about.longest().value();
    String title = about.title() == null ? "" : about.title().value();
    String whole = about.id() + "\n" + about.link() + "\n" + title + "\n" + text;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
